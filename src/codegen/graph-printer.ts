import type { Node } from '../notation/graph.ts'
import { Lowering } from '../notation/lower.ts'
import { TextPrinter, type Language as Printer } from '../notation/text-printer.ts'
import { pythonFunctions } from './functions.ts'
import { pythonNumber, tightness, within } from './printed.ts'

const operators: Readonly<Partial<Record<Node['operation'], readonly [string, number]>>> = {
  add: ['+', tightness.sum],
  subtract: ['-', tightness.sum],
  multiply: ['*', tightness.product],
  divide: ['/', tightness.product],
  less: ['<', tightness.comparison],
  lessEqual: ['<=', tightness.comparison],
  equal: ['==', tightness.comparison],
}

/** How tightly a printed operand binds: by its operation, unless a temporary or a plain number stands for it. */
function tightOf(node: Node | undefined, text: string): number {
  if (!node || /^[\w.]+$/.test(text)) return tightness.atom
  if (node.operation === 'constant') return node.value < 0 ? tightness.negated : tightness.atom
  if (node.operation === 'negate') return tightness.negated
  if (node.operation === 'pow') return tightness.power
  return operators[node.operation]?.[1] ?? tightness.atom
}

/**
 * Lines of NumPy that compute nodes of a derivative graph, every shared part once, in temporaries n0, n1, …; and an expression for
 * each node. `slot` names the graph's inputs; `need` is told each helper that is called.
 */
export function numpyValues(
  roots: readonly Node[],
  slot: (name: string) => string,
  need: (name: string) => void,
): { lines: string[]; values: string[] } {
  const lowering = new Lowering()
  const { statements, values } = new TextPrinter(python(need), slot).values(roots.map((root) => lowering.of(root)))
  return { lines: statements === '' ? [] : statements.split('\n'), values }
}

const python = (need: (name: string) => void): Printer => ({
  number: pythonNumber,
  declare: (name, value) => `${name} = ${value}`,
  loop: () => '',
  range: () => '',
  apply: (node, operands) => {
    const [a = '', b = '', c = ''] = operands
    const side = (index: number, around: number) =>
      within({ text: operands[index] ?? '', tight: tightOf(node.operands[index], operands[index] ?? '') }, around)
    const operator = operators[node.operation]
    if (operator) {
      const [sign, tight] = operator
      const around = tight === tightness.comparison ? tightness.sum : tight
      const right = side(1, around + 1)
      // a + -4 * b is the same number as a - 4 * b
      if (sign === '+' && right.startsWith('-')) return `${side(0, around)} - ${right.slice(1)}`
      return `${side(0, around)} ${sign} ${right}`
    }
    if (node.operation === 'negate') return `-${side(0, tightness.negated)}`
    if (node.operation === 'pow') return `${side(0, tightness.atom)} ** ${side(1, tightness.negated)}`
    if (node.operation === 'select') return `np.where(${a}, ${b}, ${c})`
    const callee = pythonFunctions[node.operation]?.numpy
    if (callee === undefined) throw new Error(`The operation ${node.operation} cannot be exported to NumPy.`)
    need(callee)
    return `${callee}(${operands.join(', ')})`
  },
})
