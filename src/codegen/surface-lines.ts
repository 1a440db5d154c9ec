import { limits } from '../experiment/limits.ts'
import { noResiduals } from '../notation/asked.ts'
import type { Node } from '../notation/graph.ts'
import type { Loss } from '../notation/loss.ts'
import { namesIn, type Statement, type Tree } from '../notation/tree.ts'
import { pythonExpression } from './expression.ts'
import { numpyValues } from './graph-printer.ts'
import { Identifiers } from './identifiers.ts'
import type { Language } from './language.ts'
import { pythonFloat, within, tightness, type Kind } from './printed.ts'
import type { ExportedProblem, FormulaText } from './problem-text.ts'
import { plainText } from './plain-text.ts'
import { StatementPrinter, type Block } from './statements.ts'

/** The problem as Python: its parameters as constants of the module, and the functions that a script asks for. */
export class SurfaceLines {
  protected readonly problem: ExportedProblem
  protected readonly language: Language
  private readonly identifiers = new Identifiers([
    'p',
    'g',
    'xy',
    'theta',
    ...Array.from({ length: limits.residuals }, (_, i) => `r${i}`),
  ])
  protected readonly need: (name: string) => void

  constructor(problem: ExportedProblem, language: Language, need: (name: string) => void) {
    this.problem = problem
    this.language = language
    this.need = need
    for (const name of this.inputs()) this.identifiers.share(name, name)
    for (const name of ['x', 'y', ...problem.loss.compiled.parameters]) this.identifiers.of(name)
  }

  /** What formulas read from the script besides x, y and parameters: the step, the samples in view. */
  private inputs(): readonly string[] {
    const { data, loss } = this.problem
    return data ? ['u', 'v'] : loss.compiled.varies ? ['t'] : []
  }

  /** Names that no other function of the script may take. */
  names(): readonly string[] {
    return this.problem.loss.compiled.parameters.map((name) => this.identifiers.of(name))
  }

  parameters(): string[] {
    const { values, surface, loss } = this.problem
    return loss.compiled.parameters.map((name) => {
      const number = pythonFloat(values[name] ?? 0)
      const label = surface?.parameters?.[name]?.label
      // of a reader's own formula anything may be asked: a division by zero must give inf there, not end the script
      const value = this.language === 'torch' ? `torch.tensor(${number})` : surface ? number : `np.float64(${number})`
      return `${this.identifiers.of(name)} = ${value}${label === undefined ? '' : `  # ${plainText(label)}`}`
    })
  }

  /** `f`, `grad`, `hessian`, `residuals`, `jacobian` or `gram` as a function of a point; `asked` are those that methods call. */
  functionLines(name: string, asked: ReadonlySet<string>): string[] {
    const { residuals, data } = this.problem
    if (/^(residuals|jacobian|gram)$/.test(name) && residuals.length === 0) throw new Error(noResiduals(false))
    if (/^(residuals|jacobian)$/.test(name) && data) throw new Error(noResiduals(true))
    switch (name) {
      case 'f':
        return this.loss(asked.has('f'))
      case 'grad':
        if (this.language === 'torch') return gradTorch
        return this.graphFunction('grad', 'The exact gradient of f.', (of) => of.gradient, gradientEnd)
      case 'hessian':
        if (this.language === 'torch') return torchDerivative('hessian', 'hessian', 'f')
        return this.graphFunction('hessian', 'The exact second derivatives of f.', (of) => of.hessian, hessianEnd)
      case 'residuals':
        return this.residuals(residuals)
      case 'gram':
        return this.gram()
      default:
        return this.language === 'torch'
          ? torchDerivative('jacobian', 'jacobian', 'residuals')
          : this.jacobian(residuals)
    }
  }

  /**
   * Near a minimum a line search decides by the last digit of the loss. Where one asks for it, NumPy must add it up in the order
   * of the page, or their paths part; else it stands as its author wrote it.
   */
  protected loss(decides: boolean): string[] {
    const { loss } = this.problem
    const title = this.title()
    const { lines: steps, value: formula } = this.value(loss.text)
    if (this.language === 'torch' || !decides) return this.define('f', `${title}.`, [...steps, `return ${formula}`])
    const told = steps.length > 0 ? '' : `: ${formula}`
    return this.graphFunction(
      'f',
      `${title}${told}, to the last digit as the page computes it.`,
      (of) => [of.value],
      ([value = '']) => [`return ${value}`],
    )
  }

  protected title(): string {
    const { surface } = this.problem
    return surface ? `${plainText(surface.name)} (${plainText(surface.source)})` : 'The loss'
  }

  /** What a loss that changes from step to step is in the mean, as a function of its own. */
  meanLines(): string[] {
    const { mean } = this.problem
    if (!mean) return []
    const { lines, value } = this.value(mean.text)
    return this.define('mean_loss', 'The loss in the mean of all steps.', [...lines, `return ${value}`])
  }

  /** JᵀJ of the residuals. */
  protected gram(): string[] {
    return ['def gram(p):', '    J = jacobian(p)', '    return J.T @ J']
  }

  private residuals(list: readonly FormulaText[]): string[] {
    const values = list.map(({ text }) => this.value(text))
    const stack = this.language === 'torch' ? 'torch.stack' : 'np.array'
    return this.define('residuals', 'f is the sum of the squares of these.', [
      ...values.flatMap(({ lines, value }, i) => [...lines, `r${i} = ${value}`]),
      `return ${stack}([${values.map((_, i) => `r${i}`).join(', ')}])`,
    ])
  }

  private jacobian(residuals: readonly FormulaText[]): string[] {
    const rows = residuals.map(({ compiled }) => numpyValues(compiled.gradient, this.slot, this.need))
    const body = rows.flatMap(({ lines, values }, i) => [...lines, `r${i} = [${values.join(', ')}]`])
    return this.define('jacobian', 'The exact derivatives of the residuals, a row for each.', [
      ...body,
      `return np.array([${rows.map((_, i) => `r${i}`).join(', ')}])`,
    ])
  }

  protected graphFunction(
    name: string,
    docstring: string,
    rootsOf: (loss: Loss) => readonly Node[],
    end: (values: readonly string[]) => string[],
  ): string[] {
    const { lines, values } = numpyValues(rootsOf(this.problem.loss.compiled), this.slot, this.need)
    return this.define(name, docstring, [...lines, ...end(values)])
  }

  protected readonly slot = (slot: string): string =>
    /^q\d+$/.test(slot)
      ? this.identifiers.of(this.problem.loss.compiled.parameters[Number(slot.slice(1))] ?? slot)
      : slot

  protected define(name: string, docstring: string, body: readonly string[], point = 'p'): string[] {
    return [`def ${name}(p):`, `    """${docstring}"""`, `    x, y = ${point}`, ...body.map((line) => `    ${line}`)]
  }

  /** The value of a formula, and the lines that it needs before. */
  protected value(text: FormulaText['text']): { lines: string[]; value: string } {
    const { parameters } = this.problem.loss.compiled
    const kinds = new Map<string, Kind>([
      ['x', 'scalar'],
      ['y', 'scalar'],
      ...this.inputs().map((name): [string, Kind] => [name, name === 't' ? 'number' : 'vector']),
      ...parameters.map((name): [string, Kind] => [name, 'number']),
    ])
    const block: Block = {
      language: this.language,
      identifiers: this.identifiers,
      need: this.need,
      alone: () => undefined,
      fixed: {},
      shapes: new Map(),
      isProcedure: () => false,
      procedure: (name) => {
        throw new Error(`A surface calls no procedure such as “${name}”.`)
      },
    }
    const printer = new StatementPrinter(block, kinds)
    const steps = 'kind' in text ? [] : text
    if (steps.length > 0) this.identifiers.of('f', 'value')
    const lines = printer.lines(steps)
    const result: Tree = 'kind' in text ? text : { kind: 'name', name: 'f', position: 0 }
    const printed = pythonExpression(result, printer.surroundings())
    if (this.language === 'numpy' || isConnected(text)) return { lines, value: printed.text }
    // autograd needs a way back to x and y even where a constant branch is in force
    return { lines, value: `${within(printed, tightness.sum)} + 0 * (x + y)` }
  }
}

/** Is it sure to depend on x or y, whatever their values? */
function isConnected(text: Tree | readonly Statement[]): boolean {
  if (!('kind' in text)) return false
  const names = namesIn(text)
  return (names.has('x') || names.has('y')) && !choosesIn(text)
}

function choosesIn(tree: Tree): boolean {
  if (tree.kind === 'call') return ['if', 'min', 'max'].includes(tree.name) || tree.arguments.some(choosesIn)
  if (tree.kind === 'negate') return choosesIn(tree.argument)
  return tree.kind !== 'number' && tree.kind !== 'name' && (choosesIn(tree.left) || choosesIn(tree.right))
}

const gradientEnd = ([fx = '', fy = '']: readonly string[]): string[] => [
  'g = np.empty_like(p)',
  `g[0] = ${fx}`,
  `g[1] = ${fy}`,
  'return g',
]

const hessianEnd = ([xx = '', xy = '', yy = '']: readonly string[]): string[] => [
  `xy = ${xy}`,
  `return np.array([[${xx}, xy], [xy, ${yy}]])`,
]

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
