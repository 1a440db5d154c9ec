import { settledBy } from './settled.ts'
import { isProgram } from './loss.ts'
import { parseFormula, methodCalls } from './parser.ts'
import type { Procedure } from './statement-compiler.ts'
import { parseStatements } from './statements.ts'
import type { Binary, Statement, Tree } from './tree.ts'

const greek = new Set([
  'alpha',
  'beta',
  'gamma',
  'delta',
  'epsilon',
  'zeta',
  'eta',
  'theta',
  'kappa',
  'lambda',
  'mu',
  'nu',
  'xi',
  'pi',
  'rho',
  'sigma',
  'tau',
  'phi',
  'chi',
  'psi',
  'omega',
])

/** Names that lectures write by a symbol of their own. */
const customary: Readonly<Record<string, string>> = {
  lr: '\\eta',
  eps: '\\varepsilon',
  weight_decay: '\\lambda',
  e: '\\mathrm{e}',
  pi: '\\pi',
  f: 'f(\\theta)',
  epsilon: '\\varepsilon',
}

const operators: Readonly<Record<string, string>> = {
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  sinh: '\\sinh',
  cosh: '\\cosh',
  tanh: '\\tanh',
  log: '\\ln',
  min: '\\min',
  max: '\\max',
  asin: '\\arcsin',
  acos: '\\arccos',
  atan: '\\arctan',
  grad: '\\nabla f',
  jacobian: 'J',
  residuals: 'r',
  hessian: '\\nabla^2 f',
  f: 'f',
  sign: '\\operatorname{sign}',
  sigmoid: '\\sigma',
  softplus: '\\operatorname{softplus}',
  atan2: '\\operatorname{atan2}',
  hypot: '\\operatorname{hypot}',
}

/** Functions whose square is written sin² x, as textbooks do. */
const raised = new Set(['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'log', 'sigmoid'])

/** How tightly each form binds; a tighter surrounding puts parentheses around it. */
export const tightness = { sum: 2, negated: 3, product: 4, power: 8, atom: 9 } as const

/**
 * A formula as LaTeX, in the form in which its author wrote it.
 * @throws NotationError for a formula that does not parse
 */
export const formulaLatex = (formula: string): string =>
  isProgram(formula)
    ? `\\begin{aligned}${parseStatements(formula, {})
        .flatMap((statement) => statementLines(statement, 0))
        .map(({ latex, depth }) => `&${'\\quad '.repeat(depth)}${latex}`)
        .join('\\\\\n')}\\end{aligned}`
    : treeLatex(parseFormula(formula))

/** LaTeX, and how tightly it binds. */
export type Written = readonly [latex: string, tight: number]

/** Writes a part of a tree in another way than the printer does, e.g. as its number. */
export type Say = (tree: Tree) => Written | undefined

/** A tree as LaTeX, where `say` has nothing else to say of its parts. */
export const saidLatex = (tree: Tree, say?: Say): string => treeLatex(tree, 0, say)

/** Any expression of a method's text as LaTeX. */
export const expressionLatex = (expression: string): string => treeLatex(parseFormula(expression, methodCalls))

/**
 * A method's text as LaTeX, a line for each statement, with the depth of its block. `procedures` are those that it calls; of an `if(…)`
 * that `parameters` settle, only the branch that is taken is there.
 * @throws NotationError for a text that does not parse
 */
export function methodLatex(
  text: string,
  procedures: readonly Pick<Procedure, 'name' | 'inputs'>[] = [],
  parameters: Readonly<Record<string, number>> = {},
): { readonly latex: string; readonly depth: number }[] {
  const calls = { ...methodCalls, ...Object.fromEntries(procedures.map(({ name, inputs }) => [name, inputs.length])) }
  const settle = (tree: Tree): Tree => settledBy(tree, parameters)
  return parseStatements(text, calls).flatMap((statement) => statementLines(statement, 0, settle))
}

/** A name as a mathematical symbol: beta1 as β₁, m_hat as m̂, g_prev as g with an index. */
export function nameLatex(name: string): string {
  const known = Object.hasOwn(customary, name) ? customary[name] : undefined
  if (known !== undefined) return known
  const [, base = name, index = '', rest = ''] = /^([A-Za-z]+?)(\d*)(?:_(\w+))?$/.exec(name) ?? []
  const letter = greek.has(base) ? `\\${base}` : base.length === 1 ? base : `\\mathrm{${escaped(base)}}`
  const hat = rest === 'hat' ? `\\hat{${letter}}` : letter
  const below = [index, rest === 'hat' ? '' : rest]
    .filter((part) => part !== '')
    .map(indexLatex)
    .join(',')
  return below === '' ? hat : `${hat}_{${below}}`
}

const indexLatex = (index: string): string =>
  /^\d+$/.test(index) || index.length === 1 ? index : greek.has(index) ? `\\${index}` : `\\mathrm{${escaped(index)}}`

const escaped = (text: string): string => text.replace(/_/g, '\\_')

function statementLines(
  statement: Statement,
  depth: number,
  settle: (tree: Tree) => Tree = (tree) => tree,
): { latex: string; depth: number }[] {
  const line = (latex: string) => ({ latex, depth })
  const block = (body: readonly Statement[]) => body.flatMap((inner) => statementLines(inner, depth + 1, settle))
  switch (statement.kind) {
    case 'assign':
      return [line(`${nameLatex(statement.name)} \\leftarrow ${treeLatex(settle(statement.value))}`)]
    case 'break':
      return [line('\\textbf{break}')]
    case 'repeat':
      return [line(`\\textbf{repeat at most } ${statement.count} \\textbf{ times}`), ...block(statement.body)]
    case 'if': {
      const rest = statement.otherwise.length > 0 ? [line('\\textbf{else}'), ...block(statement.otherwise)] : []
      return [line(`\\textbf{if } ${treeLatex(statement.condition)}`), ...block(statement.then), ...rest]
    }
  }
}

function treeLatex(tree: Tree, around = 0, say?: Say): string {
  const [text, tight] = written(tree, say)
  return tight < around ? `\\left(${text}\\right)` : text
}

/** The LaTeX of a tree and how tightly it binds. */
function written(tree: Tree, say: Say | undefined): Written {
  const own = say?.(tree)
  if (own) return own
  switch (tree.kind) {
    case 'number':
      return numberLatex(tree.text)
    case 'name':
      return [nameLatex(tree.name), tightness.atom]
    case 'negate':
      return [`-${treeLatex(tree.argument, tightness.product, say)}`, tightness.negated]
    case 'comparison': {
      const sign = { '<': '<', '>': '>', '<=': '\\le', '>=': '\\ge', '==': '=' }[tree.operator]
      return [`${treeLatex(tree.left, 0, say)} ${sign} ${treeLatex(tree.right, 0, say)}`, 1]
    }
    case 'logical':
      return [`${treeLatex(tree.left, 0, say)} \\text{ ${tree.operator} } ${treeLatex(tree.right, 0, say)}`, 1]
    case 'call':
      return [callLatex(tree, '', say), tree.name === 'gram' ? tightness.product : tightness.atom]
    case 'binary':
      return binaryLatex(tree, say)
  }
}

function numberLatex(text: string): Written {
  const [, digits = text, exponent] = /^([\d.]+)(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  if (exponent === undefined) return [digits, tightness.atom]
  const power = `10^{${Number(exponent)}}`
  return [Number(digits) === 1 ? power : `${digits} \\cdot ${power}`, tightness.product]
}

function binaryLatex({ operator, left, right }: Binary, say: Say | undefined): Written {
  switch (operator) {
    case '+':
      return [
        `${treeLatex(left, tightness.sum, say)} + ${summand(treeLatex(right, tightness.sum, say))}`,
        tightness.sum,
      ]
    case '-':
      return [
        `${treeLatex(left, tightness.sum, say)} - ${summand(treeLatex(right, tightness.sum + 1, say))}`,
        tightness.sum,
      ]
    case '*':
      return [productLatex(left, right, say), tightness.product]
    case '/':
      return [`\\frac{${treeLatex(left, 0, say)}}{${treeLatex(right, 0, say)}}`, tightness.power]
    case '^':
      if (left.kind === 'call' && raised.has(left.name) && right.kind === 'number')
        return [callLatex(left, `^{${right.text}}`, say), tightness.atom]
      return [`${treeLatex(left, tightness.atom, say)}^{${treeLatex(right, 0, say)}}`, tightness.power]
  }
}

/** A sum does not show two signs in a row. */
const summand = (latex: string): string => (latex.startsWith('-') ? `\\left(${latex}\\right)` : latex)

/** A thin space between factors; a dot where two numbers would run together. */
function productLatex(left: Tree, right: Tree, say: Say | undefined): string {
  const [a, b] = [treeLatex(left, tightness.product, say), treeLatex(right, tightness.product + 1, say)]
  return say || /^[\d.-]/.test(b) ? `${a} \\cdot ${b}` : `${a}\\,${b}`
}

/** Calls that are written as powers: what `solve(A, b)` finds is A⁻¹b. */
const exponents = { square: '2', transpose: '\\top', solve: '-1' } as const

function callLatex(tree: Tree & { kind: 'call' }, power = '', say?: Say): string {
  const [first, second, third] = tree.arguments
  const list = tree.arguments.map((argument) => treeLatex(argument, 0, say))
  const [a = '', b = ''] = list
  switch (tree.name) {
    case 'sqrt':
      return `\\sqrt{${a}}`
    case 'cbrt':
      return `\\sqrt[3]{${a}}`
    case 'abs':
      return `\\left|${a}\\right|`
    case 'norm':
      return `\\left\\|${a}\\right\\|`
    case 'floor':
      return `\\left\\lfloor ${a}\\right\\rfloor`
    case 'square':
    case 'transpose':
    case 'solve':
      return [`${first ? treeLatex(first, tightness.atom, say) : ''}^{${exponents[tree.name]}}`]
        .concat(second ? treeLatex(second, tightness.atom, say) : [])
        .join(' ')
    case 'gram':
      return `J\\left(${a}\\right)^\\top J\\left(${a}\\right)`
    case 'exp':
      return `\\mathrm{e}^{${a}}`
    case 'dot':
      return `\\left\\langle ${a}, ${b}\\right\\rangle`
    case 'if':
      return first && second && third
        ? `\\begin{cases}${treeLatex(second, 0, say)} & \\text{if } ${treeLatex(first, 0, say)}\\\\ ${treeLatex(third, 0, say)} & \\text{else}\\end{cases}`
        : ''
    default:
      return `${operators[tree.name] ?? `\\operatorname{${escaped(tree.name)}}`}${power}\\left(${list.join(', ')}\\right)`
  }
}
