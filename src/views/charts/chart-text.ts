import type { State } from '../../store/state.ts'
import { formatNumber } from '../shared/format-number.ts'
import { runName } from '../shared/run-name.ts'
import { networkStrings } from '../shared/strings/network-strings.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import { happeningsText, whatHappened } from '../shared/what-happened.ts'
import { type Across, type Curve, type Measure, measureName } from './measures.ts'
import type { ValueAxis } from './value-axis.ts'

const most = 8

function curveName({ runs }: State['experiment'], run: number, part: Curve['part']): string {
  const name = runName(runs[run])
  return part === undefined ? name : networkStrings().validationOf(name)
}

/** What the chart shows, in words: for readers who do not see it. */
export function chartText(
  state: State,
  measure: Measure,
  across: Across,
  curves: readonly Curve[],
  { kind, label }: ValueAxis,
): string {
  const { experiment } = state
  const runs = curves.slice(0, most).map(({ run, values, part }) => {
    const first = values.find((value) => !Number.isNaN(value)) ?? Number.NaN
    const last = values.at(-1) ?? Number.NaN
    return words().fromTo(curveName(experiment, run, part), formatNumber(first), formatNumber(last))
  })
  const more = curves.length > most ? [words().andMore(curves.length - most)] : []
  const name = measureName(measure)
  const ranges = words().ranges(name, [...runs, ...more].join('; '))
  const told = measure === 'loss' ? ` ${happeningsText(whatHappened(state))}` : ''
  return `${words().chart(label, across, experiment.steps, kind)} ${ranges}${told}`
}

/** The values at a step, for the play head: `loss: Adam 0.2, Momentum 3`. */
export function valuesText({ experiment }: State, measure: Measure, curves: readonly Curve[], step: number): string {
  const told = curves.slice(0, most).map(({ run, values, part }) => {
    const value = values[Math.min(step, values.length - 1)] ?? Number.NaN
    return `${curveName(experiment, run, part)} ${formatNumber(value, 3)}`
  })
  return told.length > 0 ? words().values(measureName(measure), told.join(', ')) : ''
}
