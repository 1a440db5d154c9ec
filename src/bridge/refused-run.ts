import { withoutNumbers } from '../trajectories/refused.ts'
import type { Result, Run } from '../trajectories/result.ts'

/**
 * What stands in the place of a run that the engine refuses on this problem, so that the others go on: its sentence, no members and
 * no numbers. A refusal names a place in the experiment; what else goes wrong (an abort, a lost device) is thrown again.
 */
export function refusedRun(fault: unknown): Run {
  if (!(fault instanceof Error) || !('key' in fault || 'position' in fault)) throw fault
  return withoutNumbers(fault.message)
}

/** @throws Error with the first sentence where not one of the runs could be computed: then there is nothing new to show */
export function someComputed(result: Result): Result {
  const [first] = result.runs
  if (first?.refused !== undefined && result.runs.every(({ refused }) => refused !== undefined))
    throw new Error(first.refused)
  return result
}
