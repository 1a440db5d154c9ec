import type { State } from '../../store/state.ts'
import { formatNumber } from '../shared/format-number.ts'
import { problemName, runName } from '../shared/run-name.ts'
import { happeningsText, whatHappened } from '../shared/what-happened.ts'

/** What the picture shows, in words, for those who do not see it. */
export function describe(state: State): string {
  const { experiment, problem, trajectories } = state
  const name = problemName(experiment)
  if (!problem) return `Loss surface of ${name}, in three dimensions.`
  const range = ([low, high]: readonly [number, number]): string =>
    `${formatNumber(low, 3)} to ${formatNumber(high, 3)}`
  const surface = `Loss surface of ${name} in three dimensions, x from ${range(problem.domain.x)}, y from ${range(problem.domain.y)}.`
  const keys = ' Arrow keys turn it, plus and minus zoom, and with Shift the arrow keys move the start point.'
  const paths = (trajectories?.result.runs ?? []).flatMap((run, index): string[] => {
    const of = experiment.runs[index]
    if (!of || of.hidden === true || run.count !== undefined) return []
    const at = run.positions.length - 2
    const [x = Number.NaN, y = Number.NaN] = run.positions.slice(at)
    const loss = formatNumber(run.losses.at(-1) ?? Number.NaN, 3)
    return [`${runName(of)} ends at (${formatNumber(x, 3)}, ${formatNumber(y, 3)}) with loss ${loss}`]
  })
  return paths.length > 0
    ? `${surface} ${paths.join('; ')}. ${happeningsText(whatHappened(state))}${keys}`
    : `${surface}${keys}`
}
