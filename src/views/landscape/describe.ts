import type { State } from '../../store/state.ts'
import { criticalOf } from '../../trajectories/critical.ts'
import { criticalText } from '../shared/critical-text.ts'
import { formatNumber } from '../shared/format-number.ts'
import { problemName, runName } from '../shared/run-name.ts'
import { landscapeStrings } from '../shared/strings/landscape-strings.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import { happeningsText, whatHappened } from '../shared/what-happened.ts'

/** What the picture shows, in words, for those who do not see it. */
export function describe(state: State): string {
  const words = landscapeStrings()
  const { endsAt } = pictureStrings()
  const { experiment, problem, trajectories } = state
  const name = problem?.plane ?? problemName(experiment)
  if (!problem) return words.of(name)
  const range = ([low, high]: readonly [number, number]): readonly [string, string] => [
    formatNumber(low, 3),
    formatNumber(high, 3),
  ]
  const surface = words.ofRange(name, range(problem.domain.x), range(problem.domain.y))
  const { x, y } = problem.domain
  const points = criticalOf(problem, state.critical) ?? []
  const critical = criticalText(points, [(x[1] - x[0]) / 500, (y[1] - y[0]) / 500])
  const paths = (trajectories?.result.runs ?? []).flatMap((run, index): string[] => {
    const of = experiment.runs[index]
    if (!of || of.hidden === true || run.count !== undefined) return []
    const at = run.positions.length - 2
    const [x = Number.NaN, y = Number.NaN] = run.positions.slice(at)
    const loss = formatNumber(run.losses.at(-1) ?? Number.NaN, 3)
    return [endsAt(runName(of), formatNumber(x, 3), formatNumber(y, 3), loss)]
  })
  const told = paths.length > 0 ? [`${paths.join('; ')}.`, happeningsText(whatHappened(state))] : []
  return [
    surface,
    ...told,
    ...(critical === '' ? [] : [critical]),
    problem.plane === undefined ? words.keys : words.keysStill,
  ].join(' ')
}
