import { sameNumbers } from '../../experiment/same-numbers.ts'
import type { State } from '../../store/state.ts'

/** Whether what is drawn is the experiment in force: words about it wait until they are about the same numbers. */
export const isToldTruly = ({ experiment, computed }: State): boolean =>
  computed === undefined || computed === experiment || sameNumbers(computed, experiment)
