import type { CriticalKind } from '../../trajectories/handles.ts'

const directions = 32
/** Differences below this share of the values are rounding. */
const rounding = 1e-12

/**
 * What the values on a small circle say about the point in its middle, where second derivatives do not: undefined where it is
 * neither lower nor higher than all of them and they change sides less than four times, as on a flat place.
 *
 * @param direction the angle of the direction without curvature, in which alone the values may differ
 */
export function kindByRing(
  loss: (x: number, y: number) => number,
  [x, y]: readonly [number, number],
  radius: number,
  direction: number,
): CriticalKind | undefined {
  const middle = loss(x, y)
  const values = ring(direction).map((angle) => loss(x + radius * Math.cos(angle), y + radius * Math.sin(angle)))
  const largest = Math.max(...values.map((value) => Math.abs(value - middle)))
  const signs = values.map((value) => {
    const noise = rounding * Math.max(Math.abs(value), Math.abs(middle), largest)
    return Math.abs(value - middle) > noise ? Math.sign(value - middle) : 0
  })
  if (signs.every((sign) => sign > 0)) return 'minimum'
  if (signs.every((sign) => sign < 0)) return 'maximum'
  const changes = signs.filter((sign, k) => sign * (signs[(k + 1) % signs.length] ?? 0) < 0).length
  return changes >= 4 ? 'saddle' : undefined
}

/** The least rise around a kink, as a share of the greatest: what rises less along some direction is the floor of a valley. */
const leastRise = 1e-2

/**
 * Whether a point is a minimum at a kink: right beside it the loss rises outwards in every direction, by at least `slope`.
 */
export function isKink(
  gradient: (x: number, y: number) => ArrayLike<number>,
  [x, y]: readonly [number, number],
  radius: number,
  slope: number,
): boolean {
  const rises = ring(0).map((angle) => {
    const [u, v] = [Math.cos(angle), Math.sin(angle)]
    const found = gradient(x + radius * u, y + radius * v)
    return (found[1] ?? 0) * u + (found[2] ?? 0) * v
  })
  return Math.min(...rises) > Math.max(slope, leastRise * Math.max(...rises))
}

/** Angles all around, `direction` and its opposite among them. */
const ring = (direction: number): number[] =>
  Array.from({ length: directions }, (_, k) => direction + (2 * Math.PI * k) / directions)
