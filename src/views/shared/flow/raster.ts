import type { FlowHandle, FlowPart } from '../../../trajectories/flow.ts'
import {
  finenessOf,
  membersOf,
  mostPaths,
  ofTrail,
  parts,
  spot,
  trailOf,
  wholeOf,
  type Drawing,
  type Tent,
} from './fineness.ts'

/** What a batch is rastered into: for each pixel how much there is, and the sums of the colours of it. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly amount: Float32Array
  readonly colours: Float32Array
}

export const newRaster = (width: number, height: number): Raster => ({
  width,
  height,
  amount: new Float32Array(width * height),
  colours: new Float32Array(3 * width * height),
})

/** How the colour of a part's members is found: three numbers from 0 to 255. */
export type Paint = (part: FlowPart) => (member: number, into: Float64Array) => void

/**
 * Rasters the batch at a play head into the part of the plane in `window`. The amounts of points sum to their number; `outside` is
 * what of them is beyond the window. Segments of paths add what they are long.
 */
export function rasterFlow(
  flow: FlowHandle,
  head: number,
  window: readonly [number, number, number, number],
  paint: Paint,
  raster: Raster,
  drawing: Drawing = {},
): { readonly outside: number } {
  const { width, height, amount, colours } = raster
  amount.fill(0)
  colours.fill(0)
  const [x0, x1, y0, y1] = window
  const [scaleX, scaleY] = [width / (x1 - x0), height / (y1 - y0)]
  const at = Math.min(flow.rows - 1, Math.max(0, rowOf(flow, head)))
  const behind = trailOf(flow)
  const colour = new Float64Array(3)
  let outside = 0
  const fineness = finenessOf(flow, drawing)
  const { density = false } = drawing
  const add = (column: number, row: number, weight: number): boolean => {
    if (!(column >= 0 && row >= 0 && column < width && row < height)) return false
    const pixel = row * width + column
    amount[pixel] = (amount[pixel] ?? 0) + weight
    // by density there is one colour for each amount
    if (density) return true
    for (let c = 0; c < 3; c++) colours[3 * pixel + c] = (colours[3 * pixel + c] ?? 0) + weight * (colour[c] ?? 0)
    return true
  }
  const put = (px: number, py: number, weight: number): boolean => add(Math.floor(px), Math.floor(py), weight)
  /** Shares a point among the three pixels around it, in whole parts: sums stay exact. Returns what is outside. */
  const amongThree = (px: number, py: number): number => {
    const [right, down] = [Math.round((px - 0.5) * parts), Math.round((py - 0.5) * parts)]
    // places that are not finite have no weight
    if (!Number.isFinite(right + down)) return 1
    const [left, top] = [Math.floor(right / parts), Math.floor(down / parts)]
    const [x, y] = [right - left * parts, down - top * parts]
    const [least, most] = [Math.min(x, y) / parts, Math.max(x, y) / parts]
    let lost = 0
    if (!add(left, top, 1 - most)) lost += 1 - most
    if (!add(x > y ? left + 1 : left, x > y ? top : top + 1, most - least)) lost += most - least
    return add(left + 1, top + 1, least) ? lost : lost + least
  }
  /** Shares a place, told to an n-th of a pixel, among the pixels within `reach`, in whole parts of `amount`. Returns what is outside. */
  const share = (px: number, py: number, amount: number, [n, reach]: Tent): number => {
    const [left, top] = [Math.floor(px - 0.5), Math.floor(py - 0.5)]
    const right = Math.round((px - 0.5 - left) * n)
    const down = Math.round((py - 0.5 - top) * n)
    const each = amount / wholeOf([n, reach])
    let lost = 0
    if (!(right >= 0 && down >= 0)) return amount
    for (let b = 1 - reach; b <= reach; b++) {
      const ofRow = (reach * n - Math.abs(b * n - down)) * each
      for (let a = 1 - reach; a <= reach; a++) {
        const weight = ofRow * (reach * n - Math.abs(a * n - right))
        if (weight > 0 && !add(left + a, top + b, weight)) lost += weight
      }
    }
    return lost
  }
  const sharedLine = (px: number, py: number) => share(px, py, 0.25, ofTrail)
  for (const part of flow.parts) {
    const { count, points } = part
    const colourOf = paint(part)
    const low = Math.floor(at)
    const between = at - low
    const next = Math.min(flow.rows - 1, low + 1)
    const first = behind === 0 ? low : Math.max(0, low - behind)
    for (let i = 0; i < count; i++) {
      const x = points[2 * (low * count + i)] ?? 0
      const y = points[2 * (low * count + i) + 1] ?? 0
      const nowX = x + between * ((points[2 * (next * count + i)] ?? 0) - x)
      const nowY = y + between * ((points[2 * (next * count + i) + 1] ?? 0) - y)
      if (!density) colourOf(i, colour)
      const [px, py] = [(nowX - x0) * scaleX, (y1 - nowY) * scaleY]
      if (fineness === 'coarse') outside += put(px, py, 1) ? 0 : 1
      else outside += fineness === 'spots' ? share(px, py, 1, spot) : amongThree(px, py)
      for (let k = first; k < low; k++) {
        const a = 2 * (k * count + i)
        const b = 2 * ((k + 1) * count + i)
        const [ax, ay] = [((points[a] ?? 0) - x0) * scaleX, (y1 - (points[a + 1] ?? 0)) * scaleY]
        const [bx, by] = [((points[b] ?? 0) - x0) * scaleX, (y1 - (points[b + 1] ?? 0)) * scaleY]
        if (fineness === 'lines') line([ax, ay, bx, by], raster, sharedLine)
        else quarters(raster, [ax, ay, bx, by], colour, density)
      }
    }
  }
  return { outside }
}

/** The row, with a fraction, at which the batch stands at a step. */
export const rowOf = ({ stride, steps, rows }: FlowHandle, step: number): number => {
  const last = (rows - 2) * stride
  // the last stretch may be shorter than a stride
  return step <= last ? step / stride : rows - 2 + (step - last) / Math.max(1, steps - last)
}

/** So many that discs stand for whole crowds, and not for each member. */
export const isCrowded = (flow: FlowHandle): boolean => membersOf(flow) > mostPaths

/** The least amount in one pixel that may be a crowd's middle; a crowd is four times as many on it and its neighbours. */
export const crowdFrom = (flow: FlowHandle): number => membersOf(flow) / 128

/** The radius in CSS pixels of a member's disc, or of the disc that would stand for all of them. */
export function dotOf(flow: FlowHandle): number {
  const members = membersOf(flow)
  if (members > mostPaths) return 26
  return members <= 300 ? 3.5 : members <= 2000 ? 2.2 : 1.4
}

/** The opacity of the thinnest trace, of 255: few paths are seen one by one, many as a cloud. */
export function faintestOf(flow: FlowHandle): number {
  const members = membersOf(flow)
  return members <= 300 ? 150 : members <= mostPaths ? 100 : 70
}

/** Longer segments in pixels are of what has left for good: their direction within the picture would be guessed. */
export const longest = 1e6

type Segment = readonly [ax: number, ay: number, bx: number, by: number]

/** How a segment is sampled about every pixel, as far as it is in a picture of that size. */
function sampling([ax, ay, bx, by]: Segment, { width, height }: Pick<Raster, 'width' | 'height'>) {
  const length = Math.max(Math.abs(bx - ax), Math.abs(by - ay))
  if (!(length > 0.5 && length < longest)) return none
  const [leftAt, rightAt] = [(-1 - ax) / (bx - ax), (width + 1 - ax) / (bx - ax)]
  const [topAt, bottomAt] = [(-1 - ay) / (by - ay), (height + 1 - ay) / (by - ay)]
  const from = Math.max(0, Math.min(leftAt, rightAt), Math.min(topAt, bottomAt))
  const to = Math.min(1, Math.max(leftAt, rightAt), Math.max(topAt, bottomAt))
  const each = 1 / Math.ceil(length)
  return { from, each, samples: Math.ceil((to - from) / each) }
}
const none = { from: 0, each: 0, samples: 0 }

/** Shares each sample of a segment. */
function line(segment: Segment, raster: Raster, put: (x: number, y: number) => unknown): void {
  const { from, each, samples } = sampling(segment, raster)
  const [ax, ay, bx, by] = segment
  for (let s = 0; s < samples; s++) {
    const at = from + s * each
    put(ax + at * (bx - ax), ay + at * (by - ay))
  }
}

/**
 * Adds a quarter for each sample of a segment to the pixel that it is in. There are tens of millions in a frame: no call for each, and
 * whole numbers by their bits.
 */
function quarters(raster: Raster, segment: Segment, colour: Float64Array, density: boolean): void {
  const { from, each, samples } = sampling(segment, raster)
  const { width, height, amount, colours } = raster
  const [ax, ay, bx, by] = segment
  const [wide, high] = [bx - ax, by - ay]
  const [red, green, blue] = [(colour[0] ?? 0) / 4, (colour[1] ?? 0) / 4, (colour[2] ?? 0) / 4]
  for (let s = 0; s < samples; s++) {
    const at = from + s * each
    const x = ax + at * wide
    const y = ay + at * high
    if (!(x >= 0 && y >= 0 && x < width && y < height)) continue
    const pixel = (y | 0) * width + (x | 0)
    amount[pixel] = (amount[pixel] ?? 0) + 0.25
    // by density there is one colour for each amount
    if (density) continue
    colours[3 * pixel] = (colours[3 * pixel] ?? 0) + red
    colours[3 * pixel + 1] = (colours[3 * pixel + 1] ?? 0) + green
    colours[3 * pixel + 2] = (colours[3 * pixel + 2] ?? 0) + blue
  }
}

/** Writes the raster as pixels: the mean colour, more opaque where there is more; or with a `ramp` a colour for how much there is. */
export function shadeRaster(
  { amount, colours }: Raster,
  scale: 'linear' | 'log',
  pixels: Uint8ClampedArray,
  { ramp, faintest = 70 }: { readonly ramp?: Uint8Array | undefined; readonly faintest?: number } = {},
): void {
  let most = 0
  for (const value of amount) if (value > most) most = value
  const full = scale === 'log' ? Math.log1p(most) : most
  for (let pixel = 0; pixel < amount.length; pixel++) {
    const value = amount[pixel] ?? 0
    if (value === 0) {
      pixels[4 * pixel + 3] = 0
      continue
    }
    const share = (scale === 'log' ? Math.log1p(value) : value) / full
    const entry = 4 * Math.round(255 * share)
    for (let c = 0; c < 3; c++)
      pixels[4 * pixel + c] = ramp ? (ramp[entry + c] ?? 0) : (colours[3 * pixel + c] ?? 0) / value
    // the thinnest trace is still seen, but the rim of a point that is shared
    const whole = Math.min(1, 4 * value)
    pixels[4 * pixel + 3] = whole * (ramp ? 140 + 115 * share : faintest + (255 - faintest) * share)
  }
}
