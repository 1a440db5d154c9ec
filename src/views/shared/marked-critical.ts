import type { State } from '../../store/state.ts'
import { criticalOf } from '../../trajectories/critical.ts'
import type { CriticalPoint } from '../../trajectories/handles.ts'

const declared = new WeakMap<object, readonly CriticalPoint[]>()
const unmarked: readonly CriticalPoint[] = []

/**
 * The critical points that pictures mark: the minima that the surface declares until the others are found; none where the reader
 * wants none. The same list as long as nothing changes.
 */
export function markedCritical({ problem, critical, experiment }: State): readonly CriticalPoint[] {
  if (!problem || experiment.view.critical === false) return unmarked
  const found = criticalOf(problem, critical)
  if (found) return found
  const known = declared.get(problem) ?? problem.minima.map((one): CriticalPoint => ({ ...one, kind: 'minimum' }))
  declared.set(problem, known)
  return known
}
