import type { Node } from './graph.ts'
import { slotsSetIn, type Item } from './program.ts'
import { f64Type, scalarModule } from './scalar-module.ts'
import { called, type NumericFunction } from './tape.ts'
import { wasmAllowed } from './wasm-allowed.ts'
import { block, branchIf, end, get, i32, isZero, loop, put, unsigned, type Bytes } from './wasm-code.ts'

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
const isEntry = (value: unknown): value is () => number => typeof value === 'function'

let numbers: Float64Array | undefined
let memory: WebAssembly.Memory | undefined

/**
 * What `compileFunction` makes, as WebAssembly: the same operations in the same order and so the same bits, for functions that are
 * called often. Undefined where it cannot be made, as where the page's policy forbids it.
 * @param roots lowered, as the nodes of `items` are
 */
export function compileNumeric(
  roots: readonly Node[],
  inputs: readonly string[],
  items: readonly Item[],
): NumericFunction | undefined {
  if (!wasmAllowed()) return undefined
  try {
    memory ??= new WebAssembly.Memory({ initial: 1 })
    const given = (numbers ??= new Float64Array(memory.buffer))
    if (inputs.length + roots.length > given.length) return undefined
    const writer = new Writer(inputs)
    writer.whole(roots, items)
    const module = new WebAssembly.Module(writer.module())
    const calls = Object.fromEntries(writer.calls.map((call, k) => [String(k), call]))
    const { run } = new WebAssembly.Instance(module, { e: { m: memory, ...calls } }).exports
    if (!isEntry(run)) return undefined
    return (from, outputs) => {
      for (let k = 0; k < inputs.length; k++) given[k] = from[k] ?? Number.NaN
      run()
      for (let k = 0; k < roots.length; k++) outputs[k] = given[inputs.length + k] ?? Number.NaN
    }
  } catch {
    // too much for the browser at hand: it goes on as it was
    return undefined
  }
}

class Writer {
  readonly calls: Call[] = []
  private readonly code: number[] = []
  private readonly inputs: readonly string[]
  private readonly slots = new Map<string, number>()
  private readonly places = new Map<Node, number>()
  private locals = 0
  private depth = 0
  /** Depths of the blocks that a break leaves. */
  private readonly exits: number[] = []

  constructor(inputs: readonly string[]) {
    this.inputs = inputs
  }

  whole(roots: readonly Node[], items: readonly Item[]): void {
    this.inputs.forEach((name, k) => this.write(i32(0), f64Load(8 * k), put(this.slot(name))))
    for (const name of slotsSetIn(items)) this.slot(name)
    this.leavable(() => this.items(items))
    this.values(roots)
    roots.forEach((root, k) => this.write(i32(0), this.read(root), f64Store(8 * (this.inputs.length + k))))
    this.write(f64(0))
  }

  module(): Uint8Array<ArrayBuffer> {
    return scalarModule(new Map(this.calls.map((_, k) => [String(k), 2])), [
      { name: 'run', parameters: [], locals: Array.from({ length: this.locals }, () => f64Type), code: this.code },
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
      if (node.operation === 'constant' || node.operation === 'slot' || seen.has(node)) return
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
