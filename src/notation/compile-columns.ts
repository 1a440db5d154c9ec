import type { Graph, Node } from './graph.ts'
import { Lowering } from './lower.ts'
import { NumericWriter } from './numeric-writer.ts'
import { i32Type } from './scalar-module.ts'
import { wasmAllowed } from './wasm-allowed.ts'

/**
 * Functions of many points at once, in float64: the coordinates of `count` of them, and the other inputs, which are the same for all.
 * Gives a block of `count` values for each function, there until any such function is called again; undefined where the browser sets no
 * more memory aside.
 */
export type ColumnFunction = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  count: number,
  shared: ArrayLike<number>,
) => Float64Array | undefined

const page = 65536
let memory: WebAssembly.Memory | undefined

const isEntry = (value: unknown): value is (bytes: number, offset: number) => number => typeof value === 'function'

/**
 * What `compileFunction` makes of the same, for many points in one call: the same operations in the same order and so the same bits.
 * Undefined where it cannot be made, as where the page's policy forbids it.
 * @param inputs x and y first
 * @param wanted what each function gives, in operations of float64: `of` what `compileFunction` makes of a node
 * @param mayCall may they call functions for which WebAssembly has no operations? Else undefined where they do
 */
export function compileColumns(
  inputs: readonly string[],
  wanted: (of: (root: Node) => Node, graph: Graph) => readonly Node[],
  mayCall = true,
): ColumnFunction | undefined {
  if (!wasmAllowed()) return undefined
  try {
    const lowering = new Lowering()
    const writer = new NumericWriter(inputs, [i32Type, i32Type])
    const columns = wanted((root) => lowering.of(root), lowering.graph)
    writer.columns(columns)
    if (!mayCall && writer.calls.length > 0) return undefined
    const of = (memory ??= new WebAssembly.Memory({ initial: 1 }))
    const calls = Object.fromEntries(writer.calls.map((call, k) => [String(k), call]))
    const instance = new WebAssembly.Instance(new WebAssembly.Module(writer.module()), { e: { m: of, ...calls } })
    const { run } = instance.exports
    if (!isEntry(run)) return undefined
    const header = inputs.length - 2
    return (x, y, count, shared) => {
      const missing = 8 * (header + (2 + columns.length) * count) - of.buffer.byteLength
      if (missing > 0 && !grows(of, Math.ceil(missing / page))) return undefined
      const numbers = new Float64Array(of.buffer)
      for (let k = 0; k < header; k++) numbers[k] = shared[k] ?? Number.NaN
      numbers.set(x, header)
      numbers.set(y, header + count)
      if (count > 0) run(8 * count, 0)
      return numbers.subarray(header + 2 * count, header + (2 + columns.length) * count)
    }
  } catch {
    // too much for the browser at hand: each point is looked at by itself
    return undefined
  }
}

function grows(of: WebAssembly.Memory, pages: number): boolean {
  try {
    of.grow(pages)
    return true
  } catch {
    return false
  }
}
