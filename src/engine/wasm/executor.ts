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
import { loops } from '../../notation/program.ts'
import type { Numbers } from '../../trajectories/result.ts'
import { Cache } from '../simulate/cache.ts'
import { instantiate } from './instantiate.ts'
import { wasmKernel } from './kernel.ts'
import { giveBackMemory, standing, takeMemory } from './memory.ts'
import type { Swift } from './swift-batch.ts'
import { scratch, type Run, type WasmKernel } from './turns.ts'

const page = 65536

/** Vectors of four members that a kernel works on at once: with loops inside, more than three are no faster. */
const mostGroups = (begin: BatchStart): number => (loops(begin.step.items) ? 3 : 4)
/** From so many members on a second kernel is worth its compilation. */
const many = 240

/**
 * WebAssembly SIMD, made at run time; kernels are cached by the step's key. One memory, used by one batch at a time. `swiftly` gives what
 * makes large batches and loops faster, once it is there.
 */
export function wasmExecutor(
  swiftly: () => ((memory: WebAssembly.Memory) => Swift) | undefined = () => undefined,
): Executor {
  const memory = takeMemory('turns')
  const kernels = new Cache<WasmKernel>(mostKernels)
  let swift: Swift | undefined

  function kernelOf(begin: BatchStart, groups: number): WasmKernel {
    const arrival = loops(begin.step.items) ? swift?.Arrival : undefined
    const key = `${groups} ${arrival !== undefined} ${kernelKey(begin)}`
    return kernels.get(key, () => instantiate(wasmKernel(begin, groups, arrival), memory))
  }

  function start(begin: BatchStart): Batch {
    const { step, chunk, keepPath } = begin
    const count = begin.starts.length / 2
    const groups = Math.min(mostGroups(begin), Math.ceil(count / 4))
    const turn = 4 * groups
    const padded = Math.ceil(count / turn) * turn
    if (count >= many || loops(step.items)) swift ??= swiftly()?.(memory)
    const hasty = count >= many ? swift?.advance(begin, padded, groups) : undefined
    const careful = () => kernelOf(begin, groups)
    if (!hasty) careful()
    // a batch keeps its state outside while others take their turns in the one memory
    const state = initialState(begin, padded, (length) => swift?.room(length) ?? new Float32Array(length))
    const tableLength = Math.max(1, chunk * step.tableWidth)
    const pathLength = keepPath ? 2 * padded * chunk : 0
    const { constants, rows: data = new Float64Array(0) } = begin
    const lengths = [constants.length, tableLength, state.length, pathLength, data.length, ownLength(begin, padded)]
    const at = layout([...lengths, padded / turn])
    let done = 0
    const compact = keepPath && padded !== count ? new Float32Array(2 * count * chunk) : undefined
    const [c = 0, t = 0, s = 0, p = 0, d = 0, o = 0, marks = 0] = at.starts
    const save = () => state.set(new Float32Array(memory.buffer, s, state.length))
    const {
      constants: ownConstants = [],
      columns: { length: width } = [],
      values = new Float64Array(0),
    } = begin.own ?? {}
    return {
      advance: (rows, steps, columns) => {
        reserve(memory, at.end)
        const all = new Float32Array(memory.buffer)
        const floats = (from: number, length: number) => all.subarray(from / 4, from / 4 + length)
        const put = (from: number, numbers: Numbers) => all.set(numbers, from / 4)
        const u = o + 4 * padded * ownConstants.length
        if (standing.get(memory) !== save) {
          standing.get(memory)?.()
          standing.set(memory, save)
          put(c, constants)
          put(s, state)
          put(d, data)
          restride(values, count, floats(o, padded * ownConstants.length), padded, ownConstants.length)
        }
        put(t, rows)
        if (columns)
          restride(columns, count, floats(u, (columns.length / count) * padded), padded, columns.length / count)
        const run: Run = (kernel, first, last, from, count, more) => {
          const [path, row, column] = [
            p + 8 * padded * from,
            t + 4 * step.tableWidth * from,
            u + 4 * width * padded * from,
          ]
          kernel(padded, first, last, count, s, path, row, c, d, o, column, done + from, more)
        }
        if (hasty) hasty(rows, steps, new Int32Array(memory.buffer, marks, padded / turn), run, careful)
        else run(careful(), 0, padded, 0, steps, swift?.steadyFrom(rows, step.tableWidth, steps, columns) ?? steps)
        done += steps
        const path = floats(p, keepPath ? 2 * padded * steps : 0)
        if (!compact) return path
        return restride(path, 2 * padded, compact, 2 * count, steps).subarray(0, 2 * count * steps)
      },
      state: () => {
        if (standing.get(memory) === save) save()
        const blocks = state.length / padded
        return padded === count ? state : restride(state, padded, new Float32Array(blocks * count), count, blocks)
      },
      dispose: () => {
        if (standing.get(memory) === save) standing.delete(memory)
        swift?.giveBack(state)
      },
    }
  }

  return {
    name: 'wasm',
    start,
    chunk: (count, steps) => chunkOf(count, steps, 1_000_000),
    dispose: () => giveBackMemory(memory, 'turns'),
  }
}

/** Byte offsets of float arrays of the given lengths, each on a multiple of 16. */
function layout(lengths: readonly number[]): { starts: number[]; end: number } {
  const starts: number[] = []
  let next: number = scratch.to
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
function restride<N extends Float32Array>(from: Numbers, width: number, into: N, room: number, blocks: number): N {
  for (let k = 0; k < blocks; k++) into.set(from.subarray(k * width, k * width + Math.min(width, room)), k * room)
  return into
}
