import {
  chunkOf,
  initialState,
  kernelKey,
  ownLength,
  type Batch,
  type BatchStart,
  type Executor,
} from '../kernels/batch.ts'
import { steadyFrom } from '../kernels/steady.ts'
import { instantiate } from './instantiate.ts'
import { wasmKernel, type WasmKernel } from './kernel.ts'
import { giveBackMemory, takeMemory } from './memory.ts'

const page = 65536
/** Vectors of four members that a kernel works on at once: three are a good twice as fast as one, four no faster than three. */
const mostGroups = 3

/** WebAssembly SIMD, made at run time; kernels are cached by the step's key. One memory, used by one batch at a time. */
export function wasmExecutor(): Executor {
  const memory = takeMemory()
  const kernels = new Map<string, WasmKernel>()

  function kernelOf(begin: BatchStart, groups: number): WasmKernel {
    const key = `${groups} ${kernelKey(begin)}`
    const known = kernels.get(key)
    if (known) return known
    const kernel: WasmKernel = instantiate(wasmKernel(begin, groups), memory)
    kernels.set(key, kernel)
    return kernel
  }

  function start(begin: BatchStart): Batch {
    const { step, chunk, keepPath } = begin
    const count = begin.starts.length / 2
    const groups = Math.min(mostGroups, Math.ceil(count / 4))
    const kernel = kernelOf(begin, groups)
    const padded = Math.ceil(count / (4 * groups)) * 4 * groups
    // a batch keeps its state outside between calls, so that batches can take turns in the one memory
    const state = initialState(begin, padded, (length) => new Float32Array(length))
    const constants = Float32Array.from(begin.constants)
    const tableLength = Math.max(1, chunk * step.tableWidth)
    const pathLength = keepPath ? 2 * padded * chunk : 0
    const data = Float32Array.from(begin.rows ?? [])
    const at = layout([constants.length, tableLength, state.length, pathLength, data.length, ownLength(begin, padded)])
    let done = 0
    const compact = keepPath && padded !== count ? new Float32Array(2 * count * chunk) : undefined
    return {
      advance: (rows, steps, columns) => {
        reserve(memory, at.end)
        new Float32Array(memory.buffer, at.starts[0], constants.length).set(constants)
        new Float32Array(memory.buffer, at.starts[1], rows.length).set(rows)
        const inside = new Float32Array(memory.buffer, at.starts[2], state.length)
        inside.set(state)
        const [c = 0, t = 0, s = 0, p = 0, d = 0, o = 0] = at.starts
        new Float32Array(memory.buffer, d, data.length).set(data)
        if (begin.own) {
          const { values } = begin.own
          const to = new Float32Array(memory.buffer, o)
          restride(values, count, to, padded, values.length / count)
          if (columns)
            restride(columns, count, to.subarray((values.length / count) * padded), padded, columns.length / count)
        }
        const steady = steadyFrom(rows, step.tableWidth, steps, columns)
        kernel(padded, 0, padded, steps, s, p, t, c, d, o, done, steady)
        done += steps
        state.set(inside)
        const path = new Float32Array(memory.buffer, p, keepPath ? 2 * padded * steps : 0)
        if (!compact) return path
        return restride(path, 2 * padded, compact, 2 * count, steps).subarray(0, 2 * count * steps)
      },
      state: () => {
        const blocks = state.length / padded
        return padded === count ? state : restride(state, padded, new Float32Array(blocks * count), count, blocks)
      },
      dispose: () => undefined,
    }
  }

  return {
    name: 'wasm',
    start,
    chunk: (count, steps) => chunkOf(count, steps, 1_000_000),
    dispose: () => {
      kernels.clear()
      giveBackMemory(memory)
    },
  }
}

/** Byte offsets of float arrays of the given lengths, each on a multiple of 16. */
function layout(lengths: readonly number[]): { starts: number[]; end: number } {
  const starts: number[] = []
  let next = 16
  for (const length of lengths) {
    starts.push(next)
    next += Math.ceil(length / 4) * 16
  }
  return { starts, end: next }
}

function reserve(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / page))
}

/** Copies `blocks` blocks, one every `width` numbers of `from`, to one every `room` of `into`; the narrower of both is filled. */
function restride<N extends Float32Array>(
  from: Float32Array | Float64Array,
  width: number,
  into: N,
  room: number,
  blocks: number,
): N {
  for (let k = 0; k < blocks; k++) into.set(from.subarray(k * width, k * width + Math.min(width, room)), k * room)
  return into
}
