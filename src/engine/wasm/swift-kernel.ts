import { block, branchIf, end, get, i32, i32add, load, put, splat, store, vector } from '../../notation/wasm-code.ts'
import type { Node } from '../../notation/graph.ts'
import type { RunGroup } from '../../notation/print-wasm.ts'
import type { Target } from '../../notation/program.ts'
import { largestFloat, type BatchStart } from '../kernels/batch.ts'
import { i32load, i32store, integers, vectorUnsigned } from './swift-code.ts'
import { argument, turnsOf, type Lanes } from './turns.ts'

/** The step where no member is rare (see `KernelWatch.limit`). */
export interface Usual {
  readonly update: readonly Target[]
  /** The least and the largest size of a coordinate that is not rare. */
  readonly sizes: readonly [least: number, most: number]
  /** The squares of the coordinates before the step, where it needs them. */
  readonly squares: readonly [x: Node, y: Node] | undefined
}

const bitsOf = (value: number): number => new Int32Array(new Float32Array([value]).buffer)[0] ?? 0

/** The least number of single precision that is no denormal one. */
const leastNormal = 2 ** -126

/** Whole numbers that tell who is rare: without sign those from the lowest on come before all others, as smaller ones wrap around. */
interface Look {
  readonly lowest: number
  /** From the lowest on. */
  readonly highest: number
  /** Code for that of a coordinate. */
  readonly of: (coordinate: number) => number[]
}

/** Positive numbers have the order of their bits: those of squares that are there anyway, or of coordinates without their signs. */
function lookOf({ sizes, squares }: Usual): Look {
  const [least, most] = sizes
  if (!squares) {
    const lowest = 2 * bitsOf(least)
    return { lowest, highest: 2 * bitsOf(most) - lowest, of: (at) => [...get(at), ...i32(1), ...vector.shiftLeft] }
  }
  // beyond both: a square is rounded
  const lowest = Math.max(bitsOf(leastNormal), bitsOf(least ** 2) + 1)
  const highest = bitsOf(Math.min(largestFloat, most ** 2)) - 1 - lowest
  return { lowest, highest, of: (at) => [...get(at), ...get(at), ...vector.multiply] }
}

/** Roots and quotients, which take long, in stages: those of one need only what comes before. */
function slowIn(roots: readonly Node[]): Node[][] {
  const stages: Node[][] = []
  const known = new Map<Node, number>()
  const stageOf = (node: Node): number => {
    const found = known.get(node)
    if (found !== undefined) return found
    const after = Math.max(0, ...node.operands.map(stageOf))
    const slow = node.operation === 'sqrt' || node.operation === 'divide'
    if (slow) (stages[after] ??= []).push(node)
    known.set(node, slow ? after + 1 : after)
    return slow ? after + 1 : after
  }
  roots.forEach(stageOf)
  return stages
}

/** All nodes of some graphs, each once. */
export function nodesIn(roots: readonly Node[]): ReadonlySet<Node> {
  const seen = new Set<Node>()
  const visit = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    node.operands.forEach(visit)
  }
  roots.forEach(visit)
  return seen
}

/**
 * See `swiftOf`. A turn in which a member was or became rare is left as it was and marked by a 1, one 32-bit number for each turn
 * from the first on; turns that are marked already are passed over.
 */
export function swiftModule(begin: BatchStart, groups: number, usual: Usual): Uint8Array<ArrayBuffer> {
  const { update, squares } = usual
  const turns = turnsOf(begin, groups)
  const { p } = turns
  const mark = argument.more
  const seen = p.newVector()
  const look = lookOf(usual)
  const blockOfFrozen = begin.step.state.length
  const results = update.map(({ node }) => node)
  // in locals: a processor makes a constant of several instructions each time
  for (const node of nodesIn(results)) {
    if (node.operation !== 'constant') continue
    const local = p.newVector()
    p.write(splat(node.value), put(local))
    for (const { group } of turns.lanes) group.held.set(node, local)
  }
  const lowest = p.newVector()
  p.write(integers(look.lowest), put(lowest))
  const note = (value: readonly number[]) =>
    p.write(get(seen), value, get(lowest), vectorUnsigned.subtract, vectorUnsigned.larger, put(seen))
  const hold = (group: RunGroup, nodes: readonly Node[]): number[] => {
    const locals = p.values(nodes)
    nodes.forEach((node, k) => group.held.set(node, locals[k] ?? 0))
    return locals
  }
  const lookBefore = (group: RunGroup) => hold(group, squares ?? []).forEach((local) => note(get(local)))
  const assign = () => {
    const values = p.values(results)
    update.forEach(({ slot }, i) => {
      const value = values[i] ?? 0
      p.write(get(value), put(p.slot(slot)))
      if (!squares && slot.startsWith('theta')) note(look.of(value))
    })
  }
  // the roots of all groups, then the quotients of all: no group waits for its own while others could go on
  const parts = [...slowIn(results).map((nodes) => (group: RunGroup) => hold(group, nodes)), assign]
  turns.open()
  p.write(block, get(mark), i32load, branchIf(0), get(mark), i32(1), i32store)
  for (const { at } of turns.lanes) p.write(turns.address(blockOfFrozen), load(at), at > 0 ? vector.or : [])
  p.write(vector.anyTrue, branchIf(0))
  for (const { at, state } of turns.lanes) state.forEach((local, k) => p.write(turns.address(k), load(at), put(local)))
  p.write(integers(0), put(seen))
  turns.start()
  turns.steps(() => {
    p.together(
      turns.lanes.map(({ group }) => group),
      [],
      results,
    )
    parts.forEach((write, k) =>
      turns.each(({ group }) => {
        if (k === 0) lookBefore(group)
        write(group)
      }),
    )
    if (begin.keepPath) turns.keep()
  })
  const points = ({ group }: Lanes) => p.within(group, () => [p.slot('theta0'), p.slot('theta1')])
  if (squares) for (const value of turns.lanes.flatMap(points)) note(look.of(value))
  p.write(get(seen), integers(look.highest), vectorUnsigned.more, vector.anyTrue, branchIf(0))
  for (const { at, state } of turns.lanes) state.forEach((local, k) => p.write(turns.address(k), get(local), store(at)))
  p.write(get(mark), i32(0), i32store, end, get(mark), i32(4), i32add, put(mark))
  return turns.close()
}
