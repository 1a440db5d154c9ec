import type { Node } from './graph.ts'
import { slotsSetIn, type Item } from './program.ts'
import { nodesWithout } from './schedule.ts'
import { f64Type, scalarModule } from './scalar-module.ts'
import { called } from './tape.ts'
import {
  block,
  branchIf,
  end,
  get,
  i32,
  i32add,
  i32less,
  i32mul,
  isZero,
  loop,
  put,
  tee,
  unsigned,
  type Bytes,
} from './wasm-code.ts'

const f64 = (value: number): number[] => [0x44, ...new Uint8Array(new Float64Array([value]).buffer)]
const f64Load = (at: number): number[] => [0x2b, 3, ...unsigned(at)]
const f64Store = (at: number): number[] => [0x39, 3, ...unsigned(at)]
const toF64: Bytes = [0xb7]
const select: Bytes = [0x1b]
const lessThan: Bytes = [0x63]
const add: Bytes = [0xa0]
/** Neither 0 nor NaN. */
const holds: Bytes = [0x99, ...f64(0), 0x64]

/** What is the same operation in WebAssembly and JavaScript, to the bit. */
const direct = new Map<string, Bytes>([
  ['add', add],
  ['subtract', [0xa1]],
  ['multiply', [0xa2]],
  ['divide', [0xa3]],
  ['negate', [0x9a]],
  ['abs', [0x99]],
  ['floor', [0x9c]],
  ['sqrt', [0x9f]],
  ['less', [...lessThan, ...toF64]],
  ['lessEqual', [0x65, ...toF64]],
  ['equal', [0x61, ...toF64]],
  // of what holds or does not, 1 or 0
  ['and', [0xa2]],
  ['or', [0xa5]],
  ['not', [...holds, ...isZero, ...toF64]],
])

type Call = (a: number, b: number) => number

/** Writes lowered nodes and items as a WebAssembly function of float64 numbers that stand in its memory. */
export class NumericWriter {
  readonly calls: Call[] = []
  private readonly code: number[] = []
  private readonly inputs: readonly string[]
  private readonly slots = new Map<string, number>()
  private readonly places = new Map<Node, number>()
  /** Arguments of the function come first. */
  private locals = 0
  private readonly parameters: readonly number[]
  private depth = 0
  /** Depths of the blocks that a break leaves. */
  private readonly exits: number[] = []
  /** Nodes that are known before a loop, in their places. */
  private readonly there = new Set<Node>()

  constructor(inputs: readonly string[], parameters: readonly number[] = []) {
    this.inputs = inputs
    this.parameters = parameters
    this.locals = parameters.length
  }

  whole(roots: readonly Node[], items: readonly Item[]): void {
    this.inputs.forEach((name, k) => this.write(i32(0), f64Load(8 * k), put(this.slot(name))))
    for (const name of slotsSetIn(items)) this.slot(name)
    this.leavable(() => this.items(items))
    this.values(roots)
    roots.forEach((root, k) => this.write(i32(0), this.read(root), f64Store(8 * (this.inputs.length + k))))
    this.write(f64(0))
  }

  /**
   * The same for many points. The inputs behind the first two stand first in memory, behind them the columns: x, y, and one for each
   * root. The function is given the bytes of a column, and 0.
   */
  columns(roots: readonly Node[]): void {
    const [bytes, offset] = [get(0), get(1)]
    const header = 8 * (this.inputs.length - 2)
    const place = (column: number) => [...bytes, ...i32(column), ...i32mul, ...offset, ...i32add]
    const [x = '', y = '', ...shared] = this.inputs
    shared.forEach((name, k) => this.write(i32(0), f64Load(8 * k), put(this.slot(name))))
    // once for all points
    const same = nodesWithout(new Set([x, y]), roots)
    this.values(same)
    for (const node of same) this.there.add(node)
    this.write(loop)
    for (const [column, name] of [x, y].entries()) this.write(place(column), f64Load(header), put(this.slot(name)))
    this.values(roots)
    roots.forEach((root, k) => this.write(place(2 + k), this.read(root), f64Store(header)))
    this.write(offset, i32(8), i32add, tee(1), bytes, i32less, branchIf(0), end)
    this.write(f64(0))
  }

  module(): Uint8Array<ArrayBuffer> {
    return scalarModule(new Map(this.calls.map((_, k) => [String(k), 2])), [
      {
        name: 'run',
        parameters: this.parameters,
        locals: Array.from({ length: this.locals - this.parameters.length }, () => f64Type),
        code: this.code,
      },
    ])
  }

  private write(...parts: readonly Bytes[]): void {
    for (const part of parts) for (const byte of part) this.code.push(byte)
  }

  private slot(name: string): number {
    const found = this.slots.get(name) ?? this.locals++
    this.slots.set(name, found)
    return found
  }

  private place(node: Node): number {
    const found = this.places.get(node) ?? this.locals++
    this.places.set(node, found)
    return found
  }

  /** A node that is known by now. */
  private read(node: Node): Bytes {
    if (node.operation === 'constant') return f64(node.value)
    if (node.operation !== 'slot') return get(this.place(node))
    const known = this.slots.get(node.name)
    return known === undefined ? f64(Number.NaN) : get(known)
  }

  /** Computes nodes into their places, what they share once. */
  private values(roots: readonly Node[]): void {
    const seen = new Set<Node>()
    const visit = (node: Node): void => {
      if (node.operation === 'constant' || node.operation === 'slot' || seen.has(node) || this.there.has(node)) return
      seen.add(node)
      node.operands.forEach(visit)
      const [a, b = a, c] = node.operands.map((operand) => this.read(operand))
      const instruction = direct.get(node.operation)
      if (node.operation === 'select') this.write(b ?? [], c ?? [], a ?? [], holds, select)
      else if (instruction) for (const operand of node.operands) this.write(this.read(operand))
      else this.write(a ?? [], b ?? [], [0x10, ...unsigned(this.calls.push(called(node)) - 1)])
      this.write(instruction ?? [], put(this.place(node)))
    }
    roots.forEach(visit)
  }

  private items(items: readonly Item[]): void {
    for (const item of items) this.item(item)
  }

  private item(item: Item): void {
    switch (item.kind) {
      case 'set': {
        this.values(item.targets.map(({ node }) => node))
        for (const { node } of item.targets) this.write(this.read(node))
        for (const { slot } of item.targets.toReversed()) this.write(put(this.slot(slot)))
        return
      }
      case 'if': {
        this.values([item.condition])
        this.write(this.read(item.condition), holds, [0x04, 0x40])
        this.depth++
        this.items(item.then)
        this.write([0x05])
        this.items(item.otherwise)
        this.depth--
        return this.write(end)
      }
      case 'repeat': {
        const count = this.locals++
        this.write(f64(0), put(count))
        return this.leavable(() => {
          this.write(loop)
          this.depth++
          this.write(get(count), f64(item.count), lessThan, isZero, branchIf(1))
          this.items(item.body)
          this.write(get(count), f64(1), add, put(count), [0x0c, 0], end)
          this.depth--
        })
      }
      case 'break':
        return this.write([0x0c, ...unsigned(this.depth - (this.exits.at(-1) ?? 0))])
      default:
        throw new Error(`A function of numbers has no ${item.kind}.`)
    }
  }

  /** Code whose breaks lead behind it. */
  private leavable(write: () => void): void {
    this.write(block)
    this.depth++
    this.exits.push(this.depth)
    write()
    this.exits.pop()
    this.depth--
    this.write(end)
  }
}
