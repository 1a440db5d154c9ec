import { limits } from '../experiment/limits.ts'
import type { Loss } from '../notation/loss.ts'
import { namesIn, type Tree } from '../notation/tree.ts'
import { pythonExpression, type Surroundings } from './expression.ts'
import { numpyValues } from './graph-printer.ts'
import { Identifiers } from './identifiers.ts'
import type { Language } from './language.ts'
import { pythonFloat, within, tightness, type Kind } from './printed.ts'
import type { ExportedProblem } from './problem-text.ts'
import { plainText } from './plain-text.ts'

/** The problem as Python: its parameters as constants of the module, and the functions that a script asks for. */
export class SurfaceLines {
  private readonly problem: ExportedProblem
  private readonly language: Language
  private readonly identifiers = new Identifiers(['p', 'g', 'xy', 'theta', ...Array.from({ length: limits.residuals }, (_, i) => `r${i}`)])
  private readonly need: (name: string) => void

  constructor(problem: ExportedProblem, language: Language, need: (name: string) => void) {
    this.problem = problem
    this.language = language
    this.need = need
    for (const name of ['x', 'y', ...problem.loss.parameters]) this.identifiers.of(name)
  }

  /** Names that no other function of the script may take. */
  names(): readonly string[] {
    return this.problem.loss.parameters.map((name) => this.identifiers.of(name))
  }

  parameters(): string[] {
    const { values, surface, loss } = this.problem
    return loss.parameters.map((name) => {
      const number = pythonFloat(values[name] ?? 0)
      const label = surface?.parameters?.[name]?.label
      // of a reader's own formula anything may be asked: a division by zero must give inf there, not end the script
      const value = this.language === 'torch' ? `torch.tensor(${number})` : surface ? number : `np.float64(${number})`
      return `${this.identifiers.of(name)} = ${value}${label === undefined ? '' : `  # ${plainText(label)}`}`
    })
  }

  /** `f`, `grad`, `hessian`, `residuals` or `jacobian` as a function of a point; `asked` are those that methods call. */
  functionLines(name: string, asked: ReadonlySet<string>): string[] {
    const { loss, residuals } = this.problem
    switch (name) {
      case 'f':
        return this.loss(asked.has('f'))
      case 'grad':
        return this.language === 'torch' ? gradTorch : this.graphFunction('grad', 'The exact gradient of f.', loss.gradient, ([fx = '', fy = '']) =>
          ['g = np.empty_like(p)', `g[0] = ${fx}`, `g[1] = ${fy}`, 'return g'])
      case 'hessian':
        return this.language === 'torch' ? torchDerivative('hessian', 'hessian', 'f') : this.graphFunction('hessian', 'The exact second derivatives of f.', loss.hessian, ([xx = '', xy = '', yy = '']) =>
          [`xy = ${xy}`, `return np.array([[${xx}, xy], [xy, ${yy}]])`])
      case 'residuals': {
        const list = residuals.map(({ tree }) => this.value(tree)).join(', ')
        return this.define('residuals', 'f is the sum of the squares of these.', [
          this.language === 'torch' ? `return torch.stack([${list}])` : `return np.array([${list}])`,
        ])
      }
      default:
        return this.language === 'torch' ? torchDerivative('jacobian', 'jacobian', 'residuals') : this.jacobian(residuals)
    }
  }

  /**
   * Near a minimum a line search decides by the last digit of the loss. Where one asks for it, NumPy must add it up in the order
   * of the page, or their paths part; else it stands as its author wrote it.
   */
  private loss(decides: boolean): string[] {
    const { loss, surface } = this.problem
    const title = surface ? `${plainText(surface.name)} (${plainText(surface.source)})` : 'The loss'
    const formula = this.value(loss.tree)
    if (this.language === 'torch' || !decides) return this.define('f', `${title}.`, [`return ${formula}`])
    const { lines, values } = numpyValues([loss.value], this.slot, this.need)
    return this.define('f', `${title}: ${formula}, to the last digit as the page computes it.`, [...lines, `return ${values.join('')}`])
  }

  private jacobian(residuals: readonly Loss[]): string[] {
    const rows = residuals.map((residual) => numpyValues(residual.gradient, this.slot, this.need))
    const body = rows.flatMap(({ lines, values }, i) => [...lines, `r${i} = [${values.join(', ')}]`])
    return this.define('jacobian', 'The exact derivatives of the residuals, a row for each.', [
      ...body,
      `return np.array([${rows.map((_, i) => `r${i}`).join(', ')}])`,
    ])
  }

  private graphFunction(name: string, docstring: string, roots: Loss['hessian'] | Loss['gradient'], end: (values: string[]) => string[]): string[] {
    const { lines, values } = numpyValues(roots, this.slot, this.need)
    return this.define(name, docstring, [...lines, ...end(values)])
  }

  private readonly slot = (slot: string): string =>
    /^q\d+$/.test(slot) ? this.identifiers.of(this.problem.loss.parameters[Number(slot.slice(1))] ?? slot) : slot

  private define(name: string, docstring: string, body: readonly string[]): string[] {
    return [`def ${name}(p):`, `    """${docstring}"""`, '    x, y = p', ...body.map((line) => `    ${line}`)]
  }

  private value(tree: Tree): string {
    const { parameters } = this.problem.loss
    const here: Surroundings = {
      language: this.language,
      need: this.need,
      alone: () => undefined,
      fixed: {},
      lookup: (name) => {
        const kind: Kind | undefined = name === 'x' || name === 'y' ? 'scalar' : parameters.includes(name) ? 'number' : undefined
        return kind && { identifier: this.identifiers.of(name), kind }
      },
    }
    const printed = pythonExpression(tree, here)
    if (this.language === 'numpy' || isConnected(tree)) return printed.text
    // autograd needs a way back to x and y even where a constant branch is in force
    return `${within(printed, tightness.sum)} + 0 * (x + y)`
  }
}

/** Does the value depend on x or y in every case? */
function isConnected(tree: Tree): boolean {
  const names = namesIn(tree)
  return (names.has('x') || names.has('y')) && !choosesIn(tree)
}

function choosesIn(tree: Tree): boolean {
  if (tree.kind === 'call') return ['if', 'min', 'max'].includes(tree.name) || tree.arguments.some(choosesIn)
  if (tree.kind === 'negate') return choosesIn(tree.argument)
  return tree.kind !== 'number' && tree.kind !== 'name' && (choosesIn(tree.left) || choosesIn(tree.right))
}

const gradTorch = [
  'def grad(p):',
  '    """The gradient of f, by automatic differentiation."""',
  '    p = p.detach().requires_grad_()',
  '    return torch.autograd.grad(f(p), p)[0]',
]

const torchDerivative = (name: string, called: string, of: string): string[] => [
  `def ${name}(p):`,
  `    return torch.autograd.functional.${called}(${of}, p)`,
]
