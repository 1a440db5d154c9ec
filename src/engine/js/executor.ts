import { chunkOf, initialState, type Batch, type BatchStart, type Executor } from '../kernels/batch.ts'
import { jsKernel, type JsKernel } from './kernel.ts'

/** The reference back end: float64, or with `single` the float32 twin of the others. */
export function jsExecutor(precision: 'single' | 'double' = 'double'): Executor {
  const kernels = new Map<string, JsKernel>()
  const make = (length: number) => (precision === 'double' ? new Float64Array(length) : new Float32Array(length))

  function start(begin: BatchStart): Batch {
    const { step, keepPath, chunk } = begin
    const key = `${keepPath} ${step.key}`
    const kernel = kernels.get(key) ?? jsKernel(step, precision, keepPath)
    kernels.set(key, kernel)
    const count = begin.starts.length / 2
    const state = initialState(begin, count, make)
    const constants = make(begin.constants.length)
    constants.set(begin.constants)
    const data = make(begin.rows?.length ?? 0)
    if (begin.rows) data.set(begin.rows)
    const path = make(keepPath ? 2 * count * chunk : 0)
    return {
      advance: (rows, steps) => {
        const table = make(rows.length)
        table.set(rows)
        kernel(count, 0, count, steps, state, path, table, constants, data)
        return path.subarray(0, keepPath ? 2 * count * steps : 0)
      },
      state: () => state,
      dispose: () => undefined,
    }
  }

  return { name: 'js', start, chunk: (count, steps) => chunkOf(count, steps, 200_000), dispose: () => kernels.clear() }
}
