import { kernelKey, mostKernels, type BatchStart } from '../kernels/batch.ts'
import { Cache } from '../simulate/cache.ts'
import { steadyFrom } from '../kernels/steady.ts'
import { Arrival } from './arrived.ts'
import { instantiate } from './instantiate.ts'
import { onesOf, swiftOf, type SwiftKernel } from './swift.ts'
import type { Run, WasmKernel } from './turns.ts'

/** Numbers up to which the state of a batch that ended is kept for the next. */
const largestSpare = 2 ** 20
/**
 * Steps after which members are looked at first, and after twice as many each time: where one was rare, so many are done again, which
 * are about as many as were done before. Each look reads and writes the whole state, as long as a third of a step takes.
 */
const firstStretch = 32

/** Does steps of a batch of whole turns: rows of the table, their count, room for a mark of each turn, and what runs a kernel. */
export type Advance = (
  table: Float64Array,
  steps: number,
  marks: Int32Array,
  run: Run,
  careful: () => WasmKernel,
) => void

/** What makes the batches of one memory faster. */
export interface Swift {
  /** How a batch of `padded` members advances; undefined for a step that gains nothing. */
  readonly advance: (begin: BatchStart, padded: number, groups: number) => Advance | undefined
  /**
   * For the state of a batch, full of what was there before, and back again when it ends: memory from the system for each would take as
   * long as some steps.
   */
  readonly room: (length: number) => Float32Array<ArrayBuffer>
  readonly giveBack: (state: Float32Array<ArrayBuffer>) => void
  /** For kernels of steps that loop, and what they are told. */
  readonly Arrival: typeof Arrival
  readonly steadyFrom: typeof steadyFrom
}

interface Found extends Omit<SwiftKernel, 'module'> {
  readonly kernel: WasmKernel
}

/** Kernels are cached by the step's key. */
export function swiftly(memory: WebAssembly.Memory): Swift {
  const known = new Cache<{ readonly swift?: Found }>(mostKernels)
  let spare = new Float32Array(0)
  return {
    Arrival,
    steadyFrom,
    room: (length) => {
      if (spare.length < length) return new Float32Array(length)
      const found = spare.subarray(0, length)
      spare = new Float32Array(0)
      return found
    },
    giveBack: ({ buffer }) => {
      const whole = new Float32Array(buffer)
      if (whole.length > spare.length && whole.length <= largestSpare) spare = whole
    },
    advance: (begin, padded, groups) => {
      const even = padded % (8 * groups) === 0
      const { swift: found } = known.get(`${groups} ${even} ${onesOf(begin).join()} ${kernelKey(begin)}`, () => {
        const swift = swiftOf(begin, groups, even)
        return swift ? { swift: { ...swift, kernel: instantiate(swift.module, memory) } } : {}
      })
      return found && advancing(found, padded, found.looksBefore && begin.starts.includes(0))
    },
  }
}

/**
 * Advances without a look at each step where no member of a turn is rare: see `swiftOf`. What is rare once often stays so: its turn is
 * done with care from then on.
 */
function advancing({ kernel, groups, from: usualFrom }: Found, padded: number, carefulFirst: boolean): Advance {
  const turn = 4 * groups
  const turns = padded / turn
  const rare = new Int32Array(turns)
  let begun = !carefulFirst
  return (table, steps, { buffer, byteOffset: address }, run, careful) => {
    const marks = new Int32Array(buffer, address, turns)
    /** The rest of the steps, with care, of turns that were not marked before. */
    const finish = (from: number, before: Int32Array | undefined): void => {
      let first = -1
      for (let k = 0; k <= turns; k++) {
        const due = k < turns && marks[k] === 1 && before?.[k] !== 1
        if (due && first < 0) first = k
        if (due || first < 0) continue
        run(careful(), first * turn, k * turn, from, steps - from, steps)
        first = -1
      }
    }
    let from = Math.max(usualFrom(table, steps), begun ? 0 : Math.min(1, steps))
    begun = true
    if (from > 0) run(careful(), 0, turns * turn, 0, from, from)
    marks.set(rare)
    // a kernel does one step at least
    if (from < steps) finish(from, undefined)
    for (let stretch = firstStretch; from < steps && rare.includes(0); stretch *= 2) {
      const now = Math.min(stretch, steps - from)
      run(kernel, 0, turns * turn, from, now, address)
      finish(from, rare)
      rare.set(marks)
      from += now
    }
  }
}
