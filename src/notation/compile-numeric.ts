import type { Node } from './graph.ts'
import type { Item } from './program.ts'
import { NumericWriter } from './numeric-writer.ts'
import type { NumericFunction } from './tape.ts'
import { wasmAllowed } from './wasm-allowed.ts'

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
    const writer = new NumericWriter(inputs)
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
