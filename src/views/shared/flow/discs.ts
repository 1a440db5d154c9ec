import type { FlowHandle } from '../../../trajectories/flow.ts'
import { membersOf } from './fineness.ts'
import { crowdFrom, rowOf, type Paint, type Raster } from './raster.ts'

type Disc = (x: number, y: number, radius: number, colour: ArrayLike<number>) => void

/** Draws discs with a dark rim into pixels: red, green, blue and opacity of each. */
export function discsInto(pixels: Uint8ClampedArray, width: number, height: number): Disc {
  return (x, y, radius, colour) => {
    const reach = radius + 0.5
    for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(height - 1, y + reach); row++)
      for (let column = Math.max(0, Math.floor(x - reach)); column <= Math.min(width - 1, x + reach); column++) {
        const far = Math.hypot(column + 0.5 - x, row + 0.5 - y)
        const alpha = Math.min(1, Math.max(0, radius + 0.5 - far))
        if (alpha === 0) continue
        // the smallest have no room for a rim
        const light =
          radius < 2 ? 1 : 0.2 + 0.8 * Math.min(1, Math.max(0, radius - Math.min(1.5, 0.28 * radius) + 0.5 - far))
        const at = 4 * (row * width + column)
        const under = ((pixels[at + 3] ?? 0) / 255) * (1 - alpha)
        for (let c = 0; c < 3; c++)
          pixels[at + c] = ((colour[c] ?? 0) * light * alpha + (pixels[at + c] ?? 0) * under) / (alpha + under)
        pixels[at + 3] = 255 * (alpha + under)
      }
  }
}

/** A disc for each member at the head. */
export function drawMembers(
  disc: Disc,
  flow: FlowHandle,
  head: number,
  {
    window: [x0, x1, y0, y1],
    width,
    height,
    paint,
    radius,
  }: {
    readonly window: readonly [number, number, number, number]
    readonly width: number
    readonly height: number
    readonly paint: Paint
    readonly radius: number
  },
): void {
  const at = Math.min(flow.rows - 1, Math.max(0, rowOf(flow, head)))
  const low = Math.floor(at)
  const next = Math.min(flow.rows - 1, low + 1)
  const colour = new Float64Array(3)
  for (const part of flow.parts) {
    const { count, points } = part
    const colourOf = paint(part)
    const along = (row: number, i: number): number => points[2 * (row * count) + i] ?? Number.NaN
    for (let i = 0; i < count; i++) {
      const [x, y] = [along(low, 2 * i), along(low, 2 * i + 1)]
      const nowX = x + (at - low) * (along(next, 2 * i) - x)
      const nowY = y + (at - low) * (along(next, 2 * i + 1) - y)
      colourOf(i, colour)
      disc(((nowX - x0) / (x1 - x0)) * width, ((y1 - nowY) / (y1 - y0)) * height, radius, colour)
    }
  }
}

/** A disc for each crowd, its area by its share of all members: thousands on one pixel would not be seen else. */
export function drawCrowds(
  disc: Disc,
  flow: FlowHandle,
  { width, height, amount, colours }: Raster,
  { radius, ramp }: { readonly radius: number; readonly ramp: ArrayLike<number> | undefined },
): void {
  const [least, all] = [crowdFrom(flow), membersOf(flow)]
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (amount[y * width + x] ?? 0)
  amount.forEach((here, pixel) => {
    if (here < least) return
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    let sum = 0
    for (let k = 0; k < 9; k++) {
      const other = at(x + (k % 3) - 1, y + Math.floor(k / 3) - 1)
      if (other > here || (other === here && k < 4)) return
      sum += other
    }
    if (sum < 4 * least) return
    const mean = [0, 1, 2].map((c) => (ramp ? (ramp[1020 + c] ?? 0) : (colours[3 * pixel + c] ?? 0) / here))
    disc(x + 0.5, y + 0.5, radius * Math.sqrt(Math.min(1, sum / all)), mean)
  })
}
