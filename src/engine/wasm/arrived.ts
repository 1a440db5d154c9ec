import type { RunGroup, WasmPrinter } from '../../notation/print-wasm.ts'
import type { Target } from '../../notation/program.ts'
import {
  block,
  branchIf,
  end,
  get,
  i32,
  i32add,
  i32less,
  isZero,
  loop,
  put,
  tee,
  vector,
} from '../../notation/wasm-code.ts'
import { counting } from '../kernels/steady.ts'

/** The integer locals of a kernel's loop over its steps. */
interface Loop {
  readonly k: number
  readonly steps: number
  readonly steady: number
  readonly target: number
  readonly pathStride: number
}

/** Ends the loop over the steps where all members in it have arrived (`mayArrive`). */
export class Arrival {
  private readonly p: WasmPrinter
  private readonly update: readonly Target[]
  /** Of each group the locals that keep what its slots were before the step. */
  private readonly before = new Map<RunGroup, readonly number[]>()

  constructor(p: WasmPrinter, update: readonly Target[]) {
    this.p = p
    this.update = update
  }

  /** Stands before the new state of a group is assigned. */
  remember(group: RunGroup): void {
    const kept = this.update.map(({ slot }) => {
      const local = this.p.newVector()
      this.p.write(get(this.p.slot(slot)), put(local))
      return local
    })
    this.before.set(group, kept)
  }

  /** Stands at the end of a step. `keep` writes the point that all groups have to the path. */
  leave({ k, steps, steady, target, pathStride }: Loop, keep: (() => void) | undefined): void {
    const { p } = this
    p.write(block, get(k), get(steady), i32less, branchIf(0))
    // most often a point has moved, and nothing else is looked at
    for (const points of [true, false]) {
      p.write(i32(0), vector.splatInteger)
      this.each((slot, local, now) => {
        if (!counting({ slot }) && slot.startsWith('theta') === points)
          p.write(get(now), get(local), vector.exclusiveOr, vector.or)
      })
      p.write(vector.anyTrue, branchIf(0))
    }
    this.each((slot, local, now) => {
      if (!counting({ slot })) return
      p.write(get(now), get(now), get(local), vector.subtract)
      p.write(get(steps), get(k), i32(-1), [0x73], i32add, vector.splatInteger, vector.fromInteger)
      p.write(vector.multiply, vector.add, put(now))
    })
    if (keep) {
      p.write(block, loop, get(k), i32(1), i32add, tee(k), get(steps), i32less, isZero, branchIf(1))
      p.write(get(target), get(pathStride), i32add, put(target))
      keep()
      p.write([0x0c, 0], end, end)
    }
    p.write(get(steps), put(k), end)
  }

  private each(write: (slot: string, local: number, now: number) => void): void {
    for (const [group, locals] of this.before)
      this.p.within(group, () => this.update.forEach(({ slot }, i) => write(slot, locals[i] ?? 0, this.p.slot(slot))))
  }
}
