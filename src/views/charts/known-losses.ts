import type { ProblemHandle } from '../../trajectories/handles.ts'
import { heightScaleOf } from '../shared/height.ts'
import type { KnownValues } from './value-axis.ts'

/** What the problem tells of its losses. Its declared minima are global ones. */
export function knownLosses(problem: ProblemHandle | undefined): KnownValues {
  if (!problem) return {}
  const { min, max } = heightScaleOf(problem, 'linear')
  const values = problem.minima.map(({ value }) => value)
  return { minimum: values.length > 0 ? Math.min(...values) : undefined, drawn: [min, max] }
}
