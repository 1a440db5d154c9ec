import type { State } from '../../store/state.ts'
import { sameNumbers } from '../../experiment/same-numbers.ts'
import type { Box } from './map-axes.ts'

type Point = readonly [x: number, y: number]

/** Pixels beyond the box up to which a path is told, so that its cut ends are out of sight. */
const reach = 20

/** Positions (x, y by turns) of the run on a map of starts; undefined where it is hidden or what is computed is of other runs. */
export function positionsOf({ experiment, computed, trajectories }: State, run: number): ArrayLike<number> | undefined {
  if (experiment.runs[run]?.hidden) return undefined
  // While the start is dragged the path follows a frame behind.
  if (computed && !sameNumbers({ ...computed, start: experiment.start }, experiment)) return undefined
  return trajectories?.result.runs[run]?.positions
}

/** The path of an SVG through points in pixels: about one for each pixel, and of lines that leave the box what lies within reach. */
export function pathThrough(points: readonly Point[], box: Box): string {
  let text = ''
  let [last] = points
  let end: Point | undefined
  for (const [k, point] of points.entries()) {
    if (!last || !point.every(Number.isFinite)) break
    const far = Math.abs(point[0] - last[0]) >= 1 || Math.abs(point[1] - last[1]) >= 1
    if (!far && k < points.length - 1) continue
    const [from, to] = within(last, point, box) ?? []
    if (from && to) text += `${from === end ? '' : `M${say(from)}`}L${say(to)}`
    end = to === point ? to : undefined
    last = point
  }
  return text
}

const say = (point: Point): string => point.map((value) => value.toFixed(1)).join(' ')

/** The part of a line that lies within reach (Liang and Barsky 1984), its own ends where they do; undefined where nothing does. */
function within(from: Point, to: Point, { width, height }: Box): readonly [Point, Point] | undefined {
  let [first, last] = [0, 1]
  for (const [axis, size] of [width, height].entries()) {
    const [start, way] = axis === 0 ? [from[0], to[0] - from[0]] : [from[1], to[1] - from[1]]
    if (!Number.isFinite(way)) return undefined
    if (way === 0) {
      if (start < -reach || start > size + reach) return undefined
      continue
    }
    const ends = [(-reach - start) / way, (size + reach - start) / way]
    first = Math.max(first, Math.min(...ends))
    last = Math.min(last, Math.max(...ends))
  }
  if (!(first <= last)) return undefined
  const at = (share: number): Point => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
  return [first === 0 ? from : at(first), last === 1 ? to : at(last)]
}
