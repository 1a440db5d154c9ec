type Point = readonly [number, number]

/**
 * The polyline with as few of its points as keep it within `tolerance` of where it was (Douglas & Peucker 1973). The ends stay;
 * a ring is cut where it begins.
 */
export function thinned(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points]
  const kept = new Uint8Array(points.length)
  kept[0] = 1
  kept[points.length - 1] = 1
  const open: (readonly [number, number])[] = [[0, points.length - 1]]
  for (let part = open.pop(); part; part = open.pop()) {
    const [first, last] = part
    const at = farthest(points, first, last, tolerance)
    if (at === undefined) continue
    kept[at] = 1
    open.push([first, at], [at, last])
  }
  return points.filter((_, index) => kept[index] === 1)
}

/** The point between two that is farthest from the line through them, where that is farther than the tolerance. */
function farthest(points: readonly Point[], first: number, last: number, tolerance: number): number | undefined {
  const [ax, ay] = points[first] ?? [0, 0]
  const [bx, by] = points[last] ?? [0, 0]
  const length = Math.hypot(bx - ax, by - ay)
  let most = tolerance
  let found: number | undefined
  for (let index = first + 1; index < last; index++) {
    const [x, y] = points[index] ?? [0, 0]
    const away =
      length < 1e-9 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
    if (away > most) {
      most = away
      found = index
    }
  }
  return found
}
