import { Graph, type Node } from '../../notation/graph.ts'
import { constantIndex, placeName, type Bound, type Code, type Index } from './code.ts'

/** Writes code, block by block. */
export class Builder {
  readonly graph = new Graph()
  code: Code[] = []
  /** Lengths of the run's arrays that were asked for. */
  readonly arrays = new Map<string, number>()
  private fresh = 0
  private readonly unrolled: number

  /** Loops known to make at most `unrolled` turns are written out. */
  constructor(unrolled: number) {
    this.unrolled = unrolled
  }

  /** Declares an array of the run's own. */
  array(name: string, length: number): string {
    this.arrays.set(name, Math.max(length, this.arrays.get(name) ?? 0))
    return name
  }

  load(array: string, index: Index): Node {
    return this.graph.slot(placeName({ array, ...index }))
  }

  store(array: string, index: Index, node: Node): void {
    this.code.push({ kind: 'store', place: { array, ...index }, node })
  }

  /** A local with a value; `set` changes it. */
  let(node: Node): Node {
    const slot = this.graph.slot(`x${this.fresh++}`)
    this.set(slot, node)
    return slot
  }

  set(slot: Node, node: Node): void {
    this.code.push({ kind: 'let', name: slot.name, node })
  }

  addTo(slot: Node, node: Node): void {
    this.set(slot, this.graph.add(slot, node))
  }

  number(value: number): Node {
    return this.graph.constant(value)
  }

  /** A loop from 0 up to a count: written out where it is short, all turns of a loop within it counted too. */
  times(count: number, body: (index: Index) => void, within = 1): void {
    if (count * within <= this.unrolled) for (let k = 0; k < count; k++) body(constantIndex(k))
    else this.loop(0, count, 1, body)
  }

  /** A loop that stays one. */
  loop(from: Bound, to: Bound, by: number, body: (index: Index) => void): void {
    const variable = `i${this.fresh++}`
    const inner = this.block(() => body({ base: 0, terms: [{ variable, stride: 1 }] }))
    this.code.push({ kind: 'loop', variable, from, to, by, body: inner })
  }

  /** A loop whose turns do not depend on one another. */
  spread(from: Bound, to: Bound, body: (index: Index) => void): void {
    const variable = `i${this.fresh++}`
    const inner = this.block(() => body({ base: 0, terms: [{ variable, stride: 1 }] }))
    this.code.push({ kind: 'spread', over: [{ variable, from, to }], body: inner })
  }

  /** All pairs of an index below `first` and one below `second`. */
  spreadPairs(first: number, second: number, body: (i: Index, j: Index) => void): void {
    const [outer, inner] = [`i${this.fresh++}`, `i${this.fresh++}`]
    const index = (variable: string): Index => ({ base: 0, terms: [{ variable, stride: 1 }] })
    const code = this.block(() => body(index(outer), index(inner)))
    const over = [
      { variable: outer, from: 0, to: first },
      { variable: inner, from: 0, to: second },
    ]
    this.code.push({ kind: 'spread', over, body: code })
  }

  /** Σ over the indices below a number. */
  sum(count: number, node: (index: Index) => Node): Node {
    const total = this.let(this.number(0))
    this.spread(0, count, (index) => this.addTo(total, node(index)))
    this.code.push({ kind: 'gather', name: total.name })
    return total
  }

  barrier(): void {
    this.code.push({ kind: 'barrier' })
  }

  block(write: () => void): Code[] {
    const { code } = this
    this.code = []
    write()
    const inner = this.code
    this.code = code
    return inner
  }
}
