import type { NetworkStart } from './batch.ts'
import type { Shape } from './evaluation.ts'
import type { ProgramOptions } from './program.ts'
import { mostRowsOf } from './rows.ts'

/** What decides the code of some members' training. */
export function optionsOf({ members: [first], steps, trainFrom = 0 }: NetworkStart, shape: Shape): ProgramOptions {
  return {
    network: first.network,
    method: first.run.method,
    batches: first.batches !== undefined,
    validates: first.samples.validation > 0,
    mostRows: mostRowsOf(first, steps, shape.tile),
    shape,
    trainFrom,
  }
}
