import type { Experiment } from '../experiment/experiment.ts'
import { normalise } from '../experiment/normalise.ts'
import { edit } from '../store/actions.ts'
import type { Store } from '../store/store.ts'
import type { Applied } from './NumberField.tsx'

/**
 * Applies a change with a number that a reader typed: what the experiment cannot hold is clamped as it would be in a link,
 * and the sentence about it comes back with the value that is in force.
 */
export function applyEdit(
  store: Store,
  change: (experiment: Experiment) => Experiment,
  read: (experiment: Experiment) => number,
): Applied {
  const notes: string[] = []
  const experiment = normalise(change(store.getState().experiment), (_path, message) => notes.push(message))
  edit(store, () => experiment)
  return { value: read(store.getState().experiment), note: notes[0] }
}
