import type { State } from '../../store/state.ts'
import { criticalOf } from '../../trajectories/critical.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import { eigenvaluesText, placeText } from '../shared/critical-text.ts'
import { formatNumber } from '../shared/format-number.ts'
import type { OpenedStep } from '../shared/opened-step.ts'
import { criticalStrings } from '../shared/strings/critical-strings.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { measureStep } from './measure-step.ts'

/** So many critical points are told, the nearest first. */
const mostPoints = 3

/** The curvature where the step begins, what the quadratic model says of the step, and how far the critical points are. */
export function curvatureOf(
  { trajectories, critical }: State,
  { now, run }: OpenedStep,
  problem: ProblemHandle,
): readonly (readonly [name: string, value: string])[] {
  const words = inspectorStrings().curvature
  const positions = trajectories?.result.runs[run]?.positions
  if (!positions) return []
  const one = measureStep(problem, positions, now.step)
  const [x = Number.NaN, y = Number.NaN] = now.theta.nodes.map(({ value }) => value)
  const resolution = [0.01, 0.01] as const
  const points = (criticalOf(problem, critical) ?? [])
    .map(({ kind, at }) => ({ kind, at, distance: Math.hypot(at[0] - x, at[1] - y) }))
    .toSorted((a, b) => a.distance - b.distance)
  return [
    [words.eigenvalues, eigenvaluesText(one.eigenvalues)],
    [words.condition, formatNumber(one.condition)],
    [words.slope, formatNumber(one.slope)],
    [words.bend, formatNumber(one.bend)],
    [words.actual, formatNumber(one.actual)],
    [words.effective, `(${one.effective.map((value) => formatNumber(value)).join(', ')})`],
    ...points
      .slice(0, mostPoints)
      .map(
        ({ kind, at, distance }) =>
          [words.distance(criticalStrings().kinds[kind], placeText(at, resolution)), formatNumber(distance)] as const,
      ),
  ]
}
