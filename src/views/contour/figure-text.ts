import type { State } from '../../store/state.ts'
import { formatNumber } from '../shared/format-number.ts'
import { problemName, runName } from '../shared/run-name.ts'
import type { Happening } from '../shared/what-happened.ts'
import type { Window } from './plot-frame.ts'

const most = 8

/** What the picture shows and what happened on it, in words: for readers who do not see it. */
export function figureText(
  { experiment, trajectories }: State,
  [x0, x1, y0, y1]: Window,
  happenings: readonly Happening[] = [],
): string {
  const range = `x from ${formatNumber(x0)} to ${formatNumber(x1)} and y from ${formatNumber(y0)} to ${formatNumber(y1)}`
  const [x, y] = experiment.start
  const shown = (trajectories?.result.runs ?? [])
    .map((run, index) => ({ run, setting: experiment.runs[index] }))
    .filter(({ run, setting }) => setting && setting.hidden !== true && run.count === undefined)
  const ends = shown.slice(0, most).map(({ run, setting }) => {
    const [endX = Number.NaN, endY = Number.NaN] = run.positions.slice(-2)
    const loss = run.losses.at(-1) ?? Number.NaN
    const state = 'state' in run.end && run.end.state !== 'running' ? ` (${run.end.state})` : ''
    return `${runName(setting)} ends at (${formatNumber(endX)}, ${formatNumber(endY)}) with loss ${formatNumber(loss)}${state}`
  })
  const more = shown.length > most ? [`${shown.length - most} more runs`] : []
  const paths =
    ends.length > 0
      ? ` Paths of ${experiment.steps} steps from (${formatNumber(x)}, ${formatNumber(y)}): ${[...ends, ...more].join('; ')}.`
      : ''
  const told = happenings.map(({ text }) => ` ${text}`).join('')
  return `Contour plot of ${problemName(experiment)}, ${range}.${paths}${told}`
}
