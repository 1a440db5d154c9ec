import type { State } from '../../store/state.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import { eigenvaluesText } from '../shared/critical-text.ts'
import { formatNumber } from '../shared/format-number.ts'
import type { OpenedStep } from '../shared/opened-step.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { measureStep } from './measure-step.ts'

/** The curvature where the step begins, and what the quadratic model says of the step. */
export function curvatureOf(
  { trajectories }: State,
  { now, run }: OpenedStep,
  problem: ProblemHandle,
): readonly (readonly [name: string, value: string])[] {
  const words = inspectorStrings().curvature
  const positions = trajectories?.result.runs[run]?.positions
  if (!positions) return []
  const one = measureStep(problem, positions, now.step)
  return [
    [words.eigenvalues, eigenvaluesText(one.eigenvalues)],
    [words.condition, formatNumber(one.condition)],
    [words.slope, formatNumber(one.slope)],
    [words.bend, formatNumber(one.bend)],
    [words.actual, formatNumber(one.actual)],
    [words.effective, `(${one.effective.map((value) => formatNumber(value)).join(', ')})`],
  ]
}
