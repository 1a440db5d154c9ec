import type { Numbers, Result } from '../../trajectories/result.ts'

/** One path to draw: point k (0 … steps) is at `positions[offset + k·stride]` and the number after it. */
export interface PathPoints {
  /** The position of its run in the experiment. */
  readonly run: number
  /** Its look in the palette. */
  readonly look: number
  readonly kind: 'run' | 'average' | 'member'
  readonly positions: Numbers
  readonly offset: number
  readonly stride: number
  readonly steps: number
}

/** Of a batch so many members are drawn as paths, spread evenly over it. */
const membersDrawn = 64

/** The paths of a result in drawing order; `hidden` tells which runs are left out, `look` how they look. */
export function pathsOf(
  result: Result,
  hidden: (run: number) => boolean,
  look: (run: number) => number = (run) => run,
): PathPoints[] {
  return result.runs.flatMap((run, index): PathPoints[] => {
    if (hidden(index) || run.refused !== undefined) return []
    const count = run.count ?? 1
    const stride = 2 * count
    const steps = Math.floor(run.positions.length / stride) - 1
    if (steps < 0) return []
    const path = { run: index, look: look(index), stride, steps }
    if (run.count !== undefined) {
      const drawn = Math.min(count, membersDrawn)
      return Array.from({ length: drawn }, (_, place) => ({
        ...path,
        kind: 'member',
        positions: run.positions,
        offset: 2 * Math.floor((place * count) / drawn),
      }))
    }
    const own: PathPoints = { ...path, kind: 'run', positions: run.positions, offset: 0 }
    return run.average ? [{ ...own, kind: 'average', positions: run.average }, own] : [own]
  })
}

/** The point of a path at a step, between two steps on the straight line; undefined for a path without it. */
export function pointAt(path: PathPoints, step: number): readonly [number, number] | undefined {
  const whole = Math.min(Math.max(Math.floor(step), 0), path.steps)
  const here = path.offset + whole * path.stride
  const x = path.positions[here]
  const y = path.positions[here + 1]
  if (x === undefined || y === undefined) return undefined
  const share = Math.min(step, path.steps) - whole
  if (!(share > 0)) return [x, y]
  const nextX = path.positions[here + path.stride] ?? x
  const nextY = path.positions[here + path.stride + 1] ?? y
  return [x * (1 - share) + nextX * share, y * (1 - share) + nextY * share]
}

/** A part of the plane: x from, x to, y from, y to. */
type Box = readonly [x0: number, x1: number, y0: number, y1: number]

/**
 * The last step worth drawing: the one with which a path leaves the neighbourhood of a box (as wide again) for good. A run that
 * diverges crosses the box over and over after that, in steps of which none says anything, until they fill the picture.
 */
export function lastStepNear({ positions, offset, stride, steps }: PathPoints, [x0, x1, y0, y1]: Box): number {
  const [reachX, reachY] = [(x1 - x0) / 2, (y1 - y0) / 2]
  for (let step = steps; step >= 0; step--) {
    const x = positions[offset + step * stride] ?? Number.NaN
    const y = positions[offset + step * stride + 1] ?? Number.NaN
    const near = x >= x0 - reachX && x <= x1 + reachX && y >= y0 - reachY && y <= y1 + reachY
    if (near) return Math.min(step + 1, steps)
  }
  return Math.min(1, steps)
}
