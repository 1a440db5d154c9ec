import {
  chunkOf,
  initialState,
  kernelKey,
  mostKernels,
  ownLength,
  type Batch,
  type BatchStart,
  type Executor,
} from '../kernels/batch.ts'
import { Cache } from '../simulate/cache.ts'
import { jsKernel, type JsKernel } from './kernel.ts'

/** The reference back end: float64, or with `single` the float32 twin of the others. */
export function jsExecutor(precision: 'single' | 'double' = 'double'): Executor {
  const kernels = new Cache<JsKernel>(mostKernels)
  const make = (length: number) => (precision === 'double' ? new Float64Array(length) : new Float32Array(length))

  function start(begin: BatchStart): Batch {
    const { keepPath, chunk } = begin
    const kernel = kernels.get(kernelKey(begin), () => jsKernel(begin, precision))
    const count = begin.starts.length / 2
    const state = initialState(begin, count, make)
    const constants = make(begin.constants.length)
    constants.set(begin.constants)
    const data = make(begin.rows?.length ?? 0)
    if (begin.rows) data.set(begin.rows)
    const own = make(ownLength(begin, count))
    if (begin.own) own.set(begin.own.values)
    const path = make(keepPath ? 2 * count * chunk : 0)
    return {
      advance: (rows, steps, columns) => {
        const table = make(rows.length)
        table.set(rows)
        if (columns) own.set(columns, begin.own?.values.length)
        kernel(count, 0, count, steps, state, path, table, constants, data, own)
        return path.subarray(0, keepPath ? 2 * count * steps : 0)
      },
      state: () => state,
      dispose: () => undefined,
    }
  }

  return { name: 'js', start, chunk: (count, steps) => chunkOf(count, steps, 200_000), dispose: () => undefined }
}
