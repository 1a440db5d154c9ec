import type { Node } from '../../notation/graph.ts'
import type { Target } from '../../notation/program.ts'
import { stepCode } from '../kernels/step-code.ts'
import { largestFloat, type BatchStart } from '../kernels/batch.ts'
import { nodesIn, swiftModule, type Usual } from './swift-kernel.ts'
import { lastingIn } from './swift-look.ts'
import { scratch } from './turns.ts'

/** A kernel that looks at members after many steps, and from which row of a table on it may be used. */
export interface SwiftKernel {
  readonly module: Uint8Array<ArrayBuffer>
  /** Vectors of four members in one of its turns. */
  readonly groups: number
  readonly from: (table: Float64Array, steps: number) => number
  /** Does it also look where members begin? Where some begin at 0, a step with care comes first then: few come back to it. */
  readonly looksBefore: boolean
}

/** Operations up to which a step is short: its turns are longer. */
const longest = 80

interface Below {
  readonly column: number
  readonly bound: number
}

/**
 * A kernel without a look at each step: coordinates that are very small, very large or no numbers are rare, so it does many steps as
 * if there were none, notes how small and how large they became, and where one was rare all these steps are done again with care.
 * Undefined where a step has loops of its own, which take the time anyway. A turn is of a `few` vectors, or of twice as many where that
 * comes out `even`.
 */
export function swiftOf(begin: BatchStart, few: number, even: boolean): SwiftKernel | undefined {
  const usual = usualStep(begin)
  if (!usual) return undefined
  const squares = squaresOf(usual.update)
  const groups = even && nodesIn(usual.update.map(({ node }) => node)).size <= longest ? 2 * few : few
  if (16 * groups * begin.step.state.length > scratch.to - scratch.from) return undefined
  const lasting = !begin.watch && lastingIn(usual.update)
  return {
    groups,
    module: swiftModule(begin, groups, { ...usual, squares, lasting }),
    looksBefore: squares !== undefined,
    from: (table, steps) => {
      let from = 0
      for (const { column, bound } of usual.below)
        for (let row = steps - 1; row >= from; row--)
          if (bound < Math.fround(table[row * begin.step.tableWidth + column] ?? 0)) from = row + 1
      return from
    },
  }
}

/** The usual step, and which columns of the table have to be below which numbers for it. */
function usualStep(
  begin: BatchStart,
): (Omit<Usual, 'squares' | 'lasting'> & { readonly below: readonly Below[] }) | undefined {
  const { step, own, watch } = begin
  const { items, update } = stepCode(step, 'single')
  if (items.length > 0) return undefined
  const ones = new Set(onesOf(begin).map((k) => `c${k}`))
  const below = new Map<Node, Below>()
  const shared = (column: number) => own?.columns.includes(column) !== true
  const without = usually((condition) => {
    const found = belowOf(condition)
    if (!found || !shared(found.column)) return false
    below.set(condition, found)
    return true
  }, ones)
  let least = 0
  const usual: Target[] = []
  for (const { slot, node } of update) {
    if (!slot.startsWith('theta')) usual.push({ slot, node: without(node) })
    else {
      const plain = unflushed(node)
      if (!plain) return undefined
      least = Math.max(least, plain.least)
      usual.push({ slot, node: without(plain.node) })
    }
  }
  const most = watch?.limit ?? largestFloat
  return least > 0 && most > least ? { update: usual, sizes: [least, most], below: [...below.values()] } : undefined
}

/** A coordinate that tiny ones are made 0 of (see `stepCode`), before that. */
function unflushed({ operation, operands: [tiny, zero, node] }: Node): { node: Node; least: number } | undefined {
  const [size, least] = tiny?.operands ?? []
  const made =
    operation === 'select' && tiny?.operation === 'less' && zero?.operation === 'constant' && zero.value === 0
  const same = size?.operation === 'abs' && size.operands[0] === node
  return made && same && node && least?.operation === 'constant' ? { node, least: least.value } : undefined
}

/** Is a condition that a number is less than a column of the table? So are those that single out some steps, as the first. */
function belowOf({ operation, operands: [bound, column] }: Node): Below | undefined {
  const number = column?.operation === 'slot' ? /^u(\d+)$/.exec(column.name)?.[1] : undefined
  if (operation !== 'less' || bound?.operation !== 'constant' || number === undefined) return undefined
  return { column: Number(number), bound: Math.fround(bound.value) }
}

/** The constants that all members share and that are 1: what is multiplied by them stays what it is. */
export const onesOf = ({ step, own, constants }: BatchStart): number[] =>
  Array.from({ length: step.constants }, (_, k) => k).filter(
    (k) => Math.fround(constants[k] ?? 0) === 1 && own?.constants.includes(k) !== true,
  )

/** The squares of both coordinates where a step needs them anyway: who is rare shows there too. */
function squaresOf(update: readonly Target[]): Usual['squares'] {
  const all = [...nodesIn(update.map(({ node }) => node))]
  const [x, y] = ['theta0', 'theta1'].map((slot) =>
    all.find(({ operation, operands: [a, b] }) => operation === 'multiply' && a === b && a?.name === slot),
  )
  return x && y && [x, y]
}

/** Nodes in which conditions that never hold are decided, without factors that are 1. */
function usually(never: (condition: Node) => boolean, ones: ReadonlySet<string>): (node: Node) => Node {
  const known = new Map<Node, Node>()
  const visit = (node: Node): Node => {
    const found = known.get(node) ?? made(node)
    known.set(node, found)
    return found
  }
  const made = (node: Node): Node => {
    const [condition, , otherwise] = node.operands
    if (node.operation === 'select' && condition && otherwise && never(condition)) return visit(otherwise)
    const operands = node.operands.map(visit)
    const [a, b] = operands
    const isOne = (factor: Node) => factor.operation === 'slot' && ones.has(factor.name)
    if (node.operation === 'multiply' && a && b && (isOne(a) || isOne(b))) return isOne(a) ? b : a
    return operands.every((operand, k) => operand === node.operands[k]) ? node : { ...node, operands }
  }
  return visit
}
