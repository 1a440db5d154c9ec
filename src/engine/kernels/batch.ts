import type { WasmPrinter } from '../../notation/print-wasm.ts'
import type { Bytes } from '../../notation/wasm-code.ts'
import type { BackendName, Numbers } from '../../trajectories/result.ts'
import type { Step } from './step.ts'

/** The largest float32: a coordinate beyond it freezes the run at its last finite point, on every back end alike. */
export const largestFloat = 3.4028234663852886e38

/**
 * What differs between the members of a map: these constants and table columns of a step (by number) have a value for each member.
 * One array holds them: a block of `count` numbers for each constant, then of each step a block for each column.
 */
export interface Own {
  readonly constants: readonly number[]
  readonly columns: readonly number[]
  /** The blocks of the constants. */
  readonly values: Float64Array
}

/** What a back end needs to start many runs of one method from different points. */
export interface BatchStart {
  readonly step: Step
  /** x then y of each member; where there is a `state`, only how many they are counts. */
  readonly starts: Numbers
  readonly constants: Float64Array
  /** The initial value of each state slot after theta. */
  readonly fills: readonly number[]
  /** A state to go on from instead of `starts` and `fills`, laid out as `Batch.state` gives it; of blocks that it lacks `fills` tell. */
  readonly state?: Numbers
  /** Data rows, two numbers each, where the step loops over them. */
  readonly rows?: Float64Array
  /** Most steps that one call of `advance` will ask for. */
  readonly chunk: number
  readonly own?: Own
  /** Does every member draw the random numbers that it would draw alone? */
  readonly alone?: boolean
  /** What the kernel itself watches, on WebAssembly. The state has a block more then, zeros at first. */
  readonly watch?: KernelWatch
  /** Are positions wanted? Without them `advance` gives an empty array. */
  readonly keepPath: boolean
}

/** Has a kernel also note something of members that are rare, in a block of the state behind the marks of frozen runs. */
export interface KernelWatch {
  /** Tells its code apart. */
  readonly key: string
  /** A member with a coordinate beyond this is rare; so are the frozen. */
  readonly limit: number
  /** Writes what is noted of a group of members, some of them rare, in the local `noted`, after a step. */
  readonly note: (p: WasmPrinter, x: number, y: number, noted: number, step: Bytes) => void
}

/** Many runs of one method under way. */
export interface Batch {
  /**
   * Does as many steps as `table` has rows (`steps`), and gives their positions, time-major, x then y of each member.
   * The array is the caller's until the next call. `own` holds the columns that differ between members, see `Own`.
   */
  readonly advance: (table: Float64Array, steps: number, own?: Float64Array) => Numbers | Promise<Numbers>
  /** The state as it stands now, one block of `count` numbers a slot. */
  readonly state: () => Numbers | Promise<Numbers>
  readonly dispose: () => void
}

/** A back end: runs batches of compiled steps. */
export interface Executor {
  readonly name: BackendName
  /** The device of the `webgpu` back end. */
  readonly device?: GPUDevice
  readonly start: (start: BatchStart) => Batch | Promise<Batch>
  /** How many steps a call should do for a batch of `count`, so that the page keeps answering. */
  readonly chunk: (count: number, steps: number) => number
  readonly dispose: () => void
}

/** How many compiled kernels are kept: each formula that is typed, letter by letter, has one of its own. */
export const mostKernels = 128

/** What tells the kernels of one step apart. */
export const kernelKey = ({ step, keepPath, own, alone, watch }: BatchStart): string =>
  `${watch?.key ?? ''} ${keepPath} ${alone ?? ''} ${own ? `${own.constants.join()}/${own.columns.join()}` : ''} ${step.key}`

/** How many numbers `own` holds, for members padded to so many. */
export const ownLength = ({ own, chunk }: BatchStart, padded: number): number =>
  own ? padded * (own.constants.length + chunk * own.columns.length) : 0

/** The state with which a batch begins: theta, the fills, and a last block of zeros that marks frozen runs by ones. */
export function initialState<N extends Numbers>(start: BatchStart, padded: number, make: (length: number) => N): N {
  const { starts, fills, state: from } = start
  const count = starts.length / 2
  const blocks = fills.length + (start.watch ? 4 : 3)
  const state = make(blocks * padded)
  for (let k = 0; k < blocks; k++) {
    const block = state.subarray(k * padded, (k + 1) * padded).fill(fills[k - 2] ?? 0)
    if (from) block.set(from.subarray(k * count, (k + 1) * count))
    else if (k < 2) for (let i = 0; i < count; i++) block[i] = starts[2 * i + k] ?? 0
    // padding repeats the last member: it computes nothing that a member does not
    block.fill(block[count - 1] ?? 0, count)
  }
  return state
}

/** As many steps as make `work` member-steps, at least one. */
export const chunkOf = (count: number, steps: number, work: number): number =>
  Math.max(1, Math.min(steps, Math.floor(work / count)))
