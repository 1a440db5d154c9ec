/** A point of the plot in CSS pixels. */
export type Pixel = readonly [x: number, y: number]

/** A rectangle in CSS pixels: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** A path on screen and the name that is to stand beside it. */
export interface Named {
  readonly points: readonly Pixel[]
  readonly width: number
  readonly height: number
}

export interface NamePlace {
  /** The left edge of the name and the middle of its height. */
  readonly at: Pixel
  /** Which of the path's points it stands beside. */
  readonly point: number
}

/** Pixels between a path and its name. */
const gap = 7
/** A name that would cover more points of other paths than this is left out. */
const mostCovered = 1
/** Pixels by which a path is apart from the others where its name stands: nearer it could be any of them. */
const leastAlone = 4
/** From here on it does not matter how far away the next path is. */
const farEnough = 40

const sides: readonly Pixel[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
]

/**
 * Where names stand beside their paths: each where its path is farthest from the others, inside the plot, over none of what is
 * `taken` and over as little of any path as can be. A path whose name has no such place gets none.
 */
export function placeNames(paths: readonly Named[], plot: Box, taken: readonly Box[]): (NamePlace | undefined)[] {
  const used = [...taken]
  return paths.map((path, index) => {
    const others = paths.filter((_, other) => other !== index).flatMap(({ points }) => points)
    let best: (NamePlace & { readonly box: Box }) | undefined
    let bestScore = -Infinity
    path.points.forEach((point, at) => {
      const alone = Math.min(farEnough, ...others.map((other) => Math.hypot(other[0] - point[0], other[1] - point[1])))
      for (const side of alone < leastAlone ? [] : sides) {
        const box = boxBeside(point, side, path)
        if (!inside(box, plot) || used.some((one) => overlap(one, box))) continue
        const covered = others.filter((other) => within(other, box)).length
        if (covered > mostCovered) continue
        const own = path.points.filter((other) => within(other, box)).length
        const score = alone - 12 * covered - 4 * own - (side[0] === 0 || side[1] === 0 ? 0 : 1)
        if (score <= bestScore) continue
        bestScore = score
        best = { at: [box[0], (box[1] + box[3]) / 2], point: at, box }
      }
    })
    if (!best) return undefined
    used.push(best.box)
    return { at: best.at, point: best.point }
  })
}

function boxBeside([x, y]: Pixel, [right, down]: Pixel, { width, height }: Named): Box {
  const left = right === 0 ? x - width / 2 : right > 0 ? x + gap : x - gap - width
  const top = down === 0 ? y - height / 2 : down > 0 ? y + gap : y - gap - height
  return [left, top, left + width, top + height]
}

const inside = (box: Box, plot: Box): boolean =>
  box[0] >= plot[0] && box[1] >= plot[1] && box[2] <= plot[2] && box[3] <= plot[3]

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

const within = ([x, y]: Pixel, box: Box): boolean =>
  x > box[0] - 3 && x < box[2] + 3 && y > box[1] - 3 && y < box[3] + 3
