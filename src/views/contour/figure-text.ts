import type { State } from '../../store/state.ts'
import { formatNumber } from '../shared/format-number.ts'
import { problemName, runName } from '../shared/run-name.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import type { Happening } from '../shared/what-happened.ts'
import type { Window } from './plot-frame.ts'

const most = 8

/** What the picture shows and what happened on it, in words: for readers who do not see it. */
export function figureText(
  { experiment, trajectories, problem }: State,
  [x0, x1, y0, y1]: Window,
  happenings: readonly Happening[] = [],
  critical = '',
): string {
  const words = pictureStrings()
  const [x, y] = experiment.start
  const shown = (trajectories?.result.runs ?? [])
    .map((run, index) => ({ run, setting: experiment.runs[index] }))
    .filter(({ run, setting }) => setting && setting.hidden !== true && run.count === undefined)
  const ends = shown.slice(0, most).map(({ run, setting }) => {
    const [endX = Number.NaN, endY = Number.NaN] = run.positions.slice(-2)
    const loss = run.losses.at(-1) ?? Number.NaN
    const told = words.endsAt(runName(setting), formatNumber(endX), formatNumber(endY), formatNumber(loss))
    const state = 'state' in run.end && run.end.state !== 'running' ? run.end.state : undefined
    return state === undefined ? told : words.inBrackets(told, words.ended[state])
  })
  const more = shown.length > most ? [words.moreRuns(shown.length - most)] : []
  return [
    words.figure(
      problem?.plane ?? problemName(experiment),
      [formatNumber(x0), formatNumber(x1)],
      [formatNumber(y0), formatNumber(y1)],
    ),
    ...(ends.length > 0 ? [words.paths(experiment.steps, formatNumber(x), formatNumber(y), [...ends, ...more])] : []),
    ...happenings.map(({ text }) => text),
    ...(critical === '' ? [] : [critical]),
  ].join(' ')
}
