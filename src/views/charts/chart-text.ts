import type { State } from '../../store/state.ts'
import { formatNumber } from '../shared/format-number.ts'
import { runName } from '../shared/run-name.ts'
import type { LossAxis } from './loss-axis.ts'
import type { LossSeries } from './loss-lines.ts'

const most = 8

/** What the chart shows, in words: for readers who do not see it. */
export function chartText({ experiment }: State, series: readonly LossSeries[], { kind, label }: LossAxis): string {
  const runs = series.slice(0, most).map(({ run, losses }) => {
    const [first, last] = [losses[0] ?? Number.NaN, losses.at(-1) ?? Number.NaN]
    return `${runName(experiment.runs[run])} from ${formatNumber(first)} to ${formatNumber(last)}`
  })
  const more = series.length > most ? [`and ${series.length - most} more runs`] : []
  const scale = kind === 'log' ? 'logarithmic' : 'linear'
  return `Chart of the ${label} over ${experiment.steps} steps, ${scale} axis. Loss: ${[...runs, ...more].join('; ')}.`
}
