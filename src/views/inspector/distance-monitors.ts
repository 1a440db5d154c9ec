import type { Store } from '../../store/store.ts'
import { criticalOf } from '../../trajectories/critical.ts'
import type { CriticalPoint } from '../../trajectories/handles.ts'
import type { Numbers } from '../../trajectories/result.ts'
import { placeText } from '../shared/critical-text.ts'
import { formatNumber } from '../shared/format-number.ts'
import type { OpenedStep } from '../shared/opened-step.ts'
import { criticalStrings } from '../shared/strings/critical-strings.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { createSpark, type Spark } from './spark.ts'

/** So many critical points have a curve: those that the path comes nearest to. */
const mostPoints = 3
/** So many places of a path are measured for a curve. */
const mostMeasured = 400
const resolution = [0.01, 0.01] as const

/** How far the run is from critical points along its way, as curves in `list`; returns the way to draw them for an opened step. */
export function createDistanceMonitors(list: HTMLElement, store: Store): (step: OpenedStep) => void {
  let rows: readonly { readonly spark: Spark; readonly to: CriticalPoint }[] = []
  let drawn: readonly unknown[] = []

  return ({ now, run: index }) => {
    const { problem, critical, trajectories } = store.getState()
    const positions = trajectories?.result.runs[index]?.positions
    const points = criticalOf(problem, critical)
    if (!positions) return
    if (drawn[0] !== positions || drawn[1] !== points) {
      drawn = [positions, points]
      for (const { spark } of rows) spark.item.remove()
      rows = nearest(points ?? [], positions).map(({ point, distances }) => {
        const { distance } = inspectorStrings().curvature
        const spark = createSpark(list, distance(criticalStrings().kinds[point.kind], placeText(point.at, resolution)))
        spark.draw(distances, [], true)
        return { spark, to: point }
      })
    }
    const steps = positions.length / 2 - 1
    for (const { spark, to } of rows) {
      spark.tell(formatNumber(distanceTo(to, positions, now.step - 1)))
      spark.point((now.step - 1) / Math.max(1, steps))
    }
  }
}

/** The critical points that a path comes nearest to, with the distances along it. */
function nearest(points: readonly CriticalPoint[], positions: Numbers) {
  const steps = positions.length / 2 - 1
  const count = Math.min(steps + 1, mostMeasured)
  return points
    .map((point) => {
      const distances = Array.from({ length: count }, (_, k) =>
        distanceTo(point, positions, Math.round((k * steps) / Math.max(1, count - 1))),
      )
      return { point, distances, least: Math.min(...distances.filter(Number.isFinite)) }
    })
    .toSorted((a, b) => a.least - b.least)
    .slice(0, mostPoints)
}

const distanceTo = ({ at }: CriticalPoint, positions: Numbers, step: number): number =>
  Math.hypot((positions[2 * step] ?? Number.NaN) - at[0], (positions[2 * step + 1] ?? Number.NaN) - at[1])
