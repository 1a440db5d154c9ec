import {
  block,
  branchIf,
  end,
  get,
  i32,
  i32add,
  isZero,
  load,
  put,
  splat,
  store,
  vector,
  type Bytes,
} from '../../notation/wasm-code.ts'
import type { Node } from '../../notation/graph.ts'
import type { RunGroup } from '../../notation/print-wasm.ts'
import type { Target } from '../../notation/program.ts'
import type { BatchStart } from '../kernels/batch.ts'
import { i32load, i32store } from './swift-code.ts'
import { Look, type Looked } from './swift-look.ts'
import { argument, scratch, turnsOf, type Lanes } from './turns.ts'

/**
 * Vectors that are computed at once, the others of a turn after them: all that is on the way has to find room in a processor's
 * registers, and one alone would wait for its own roots and quotients.
 */
const together = 2

/** The step where no member is rare (see `KernelWatch.limit`). */
export interface Usual extends Looked {
  readonly update: readonly Target[]
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
  const { state } = begin.step
  const turns = turnsOf(begin, groups)
  const { p } = turns
  const mark = argument.more
  const results = update.map(({ node }) => node)
  // in locals: a processor makes a constant of several instructions each time
  const nodes = nodesIn(results)
  for (const node of nodes) {
    if (node.operation !== 'constant') continue
    const local = p.newVector()
    p.write(splat(node.value), put(local))
    for (const { group } of turns.lanes) group.held.set(node, local)
  }
  const look = new Look(p, usual)
  const hold = (group: RunGroup, nodes: readonly Node[]): number[] => {
    const locals = p.values(nodes)
    nodes.forEach((node, k) => group.held.set(node, locals[k] ?? 0))
    return locals
  }
  // The state of the turn stands in memory, at addresses that are multiples of 16. In locals it would not stay in registers: there are
  // too few, and on a compiler's stack each fourth vector lies across two lines of the cache where that is not aligned.
  const place = ({ at }: Lanes, k: number): number => scratch.from + at * state.length + 16 * k
  const fetch = (lane: Lanes, slot: string): Bytes => [...i32(0), ...load(place(lane, state.indexOf(slot)))]
  const assign = (lane: Lanes) => {
    const values = p.values(results)
    update.forEach(({ slot }, i) => {
      const value = values[i] ?? 0
      p.write(i32(0), get(value), store(place(lane, state.indexOf(slot))))
      if (slot.startsWith('theta')) {
        if (!squares) look.at(value)
        if (begin.keepPath) p.write(get(value), put(p.slot(slot)))
      }
    })
    if (begin.keepPath) turns.keep(lane)
  }
  // the roots of all, then the quotients of all: no vector waits for its own while others could go on
  const parts = [
    ...slowIn(results).map(
      (nodes) =>
        ({ group }: Lanes) =>
          void hold(group, nodes),
    ),
    assign,
  ]
  const compute = (lanes: readonly Lanes[]) => {
    const { load: elsewhere } = p
    const each = (write: (lane: Lanes) => void) => {
      for (const lane of lanes) {
        // where it is used, as an operand that needs no register
        p.load = (slot) => (state.includes(slot) ? fetch(lane, slot) : elsewhere(slot))
        p.within(lane.group, () => write(lane))
      }
      p.load = elsewhere
    }
    each((lane) => {
      hold(lane.group, squares ?? []).forEach((local) => look.atSquare(local))
    })
    parts.forEach(each)
  }
  turns.open()
  p.write(block, get(mark), i32load, branchIf(0), get(mark), i32(1), i32store)
  for (const { at } of turns.lanes) p.write(turns.address(state.length), load(at), at > 0 ? vector.or : [])
  p.write(vector.anyTrue, branchIf(0))
  for (const lane of turns.lanes)
    state.forEach((_, k) => p.write(i32(0), turns.address(k), load(lane.at), store(place(lane, k))))
  look.begin()
  turns.start()
  turns.steps(() => {
    p.items([], results)
    for (let k = 0; k < groups; k += together) {
      // never so: a compiler that orders what stands between two branches at will keeps the vectors apart
      if (k > 0) p.write(get(argument.count), isZero, branchIf(1))
      compute(turns.lanes.slice(k, k + together))
    }
  })
  look.end(turns.lanes.flatMap((lane) => [fetch(lane, 'theta0'), fetch(lane, 'theta1')]))
  p.write(vector.anyTrue, branchIf(0))
  for (const lane of turns.lanes)
    state.forEach((_, k) => p.write(turns.address(k), i32(0), load(place(lane, k)), store(lane.at)))
  p.write(get(mark), i32(0), i32store, end, get(mark), i32(4), i32add, put(mark))
  return turns.close()
}
