import type { State } from '../../store/state.ts'
import { formatNumber } from './format-number.ts'
import { outcomeOf } from './outcome.ts'
import { runName } from './run-name.ts'
import { outcomeStrings } from './strings/outcome-strings.ts'
import { sentences } from './strings/sentences.ts'

/** One sentence about one run. */
export interface Happening {
  readonly run: number
  readonly text: string
}

/**
 * What happened, a sentence for each run that is shown: the text alternative of every picture. Empty while nothing has been
 * computed, and of a plane through weights, where a path's shadow tells nothing of that.
 */
export function whatHappened({ experiment, trajectories, problem }: State): Happening[] {
  if (!trajectories || !problem || problem.plane !== undefined) return []
  return trajectories.result.runs.flatMap((run, index): Happening[] => {
    const setting = experiment.runs[index]
    if (!setting || setting.hidden === true) return []
    const outcome = outcomeOf(run, problem)
    const words = outcomeStrings()
    const told =
      run.refused !== undefined
        ? words.refused
        : outcome
          ? words.outcome(outcome, trajectories.steps, say)
          : words.batch(run.end)
    return [{ run: index, text: words.sentence(runName(setting), told) }]
  })
}

const say = (value: number): string => formatNumber(Math.abs(value) < 1e-9 ? 0 : value, 2)

/** The sentences as one text. */
export const happeningsText = (happenings: readonly Happening[]): string =>
  sentences(happenings.map(({ text }) => text))
