export type Colour = readonly [red: number, green: number, blue: number]
export type Point = readonly [x: number, y: number]

/** `#rrggbb` as numbers from 0 to 255. */
export function colourOf(text: string): Colour {
  const channel = (at: number): number => Number.parseInt(text.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

const nothing = [Infinity, Infinity, -Infinity, -Infinity] as const

/** A picture in memory that lines and discs with soft edges are drawn on: the build has no browser to draw with. */
export class Canvas {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each pixel, row by row from the top. */
  readonly pixels: Uint8Array
  private readonly cover: Float32Array
  /** What of `cover` may be other than 0: left, top, right, bottom. */
  private covered: readonly [number, number, number, number] = nothing

  constructor(width: number, height: number, [red, green, blue]: Colour) {
    this.width = width
    this.height = height
    this.pixels = new Uint8Array(3 * width * height)
    for (let at = 0; at < width * height; at++) this.set(at, red, green, blue)
    this.cover = new Float32Array(width * height)
  }

  set(at: number, red: number, green: number, blue: number): void {
    this.pixels[3 * at] = red
    this.pixels[3 * at + 1] = green
    this.pixels[3 * at + 2] = blue
  }

  /** Mixes a colour into one pixel. */
  mix(at: number, [red, green, blue]: Colour, share: number): void {
    const { pixels } = this
    const r = pixels[3 * at] ?? 0
    const g = pixels[3 * at + 1] ?? 0
    const b = pixels[3 * at + 2] ?? 0
    this.set(at, r + share * (red - r) + 0.5, g + share * (green - g) + 0.5, b + share * (blue - b) + 0.5)
  }

  /** Draws a line; where it crosses itself it covers once. `dash` holds lengths of strokes and gaps in turns. */
  line(points: readonly Point[], colour: Colour, width: number, alpha = 1, dash: readonly number[] = []): void {
    for (const [a, b] of dashed(points, dash)) this.coverSegment(a, b, width / 2)
    this.paint(colour, alpha)
  }

  disc([x, y]: Point, radius: number, colour: Colour, alpha = 1): void {
    this.coverSegment([x, y], [x, y], radius)
    this.paint(colour, alpha)
  }

  private coverSegment([ax, ay]: Point, [bx, by]: Point, half: number): void {
    const reach = half + 1
    const [dx, dy] = [bx - ax, by - ay]
    const square = dx * dx + dy * dy
    const top = Math.max(0, Math.floor(Math.min(ay, by) - reach))
    const bottom = Math.min(this.height - 1, Math.ceil(Math.max(ay, by) + reach))
    const left = Math.max(0, Math.floor(Math.min(ax, bx) - reach))
    const right = Math.min(this.width - 1, Math.ceil(Math.max(ax, bx) + reach))
    const [l, t, r, b] = this.covered
    this.covered = [Math.min(l, left), Math.min(t, top), Math.max(r, right), Math.max(b, bottom)]
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const along = square === 0 ? 0 : Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / square, 0), 1)
        const share = half + 0.5 - Math.sqrt((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2)
        const at = y * this.width + x
        if (share > (this.cover[at] ?? 0)) this.cover[at] = Math.min(share, 1)
      }
    }
  }

  private paint(colour: Colour, alpha: number): void {
    const [left, top, right, bottom] = this.covered
    for (let y = top; y <= bottom; y++) {
      for (let at = y * this.width + left; at <= y * this.width + right; at++) {
        const share = this.cover[at] ?? 0
        if (share > 0) this.mix(at, colour, alpha * share)
        this.cover[at] = 0
      }
    }
    this.covered = nothing
  }
}

/** The strokes of a dashed line as segments; all of it without a dash. */
function dashed(points: readonly Point[], dash: readonly number[]): (readonly [Point, Point])[] {
  const segments: (readonly [Point, Point])[] = []
  const whole = dash.reduce((sum, length) => sum + length, 0)
  let drawn = 0
  for (const [index, b] of points.entries()) {
    const a = points[index - 1]
    if (!a) continue
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (whole === 0) {
      segments.push([a, b])
      continue
    }
    const at = (distance: number): Point => {
      const share = length === 0 ? 0 : distance / length
      return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
    }
    for (let here = 0; here < length;) {
      const [on, left] = strokeAt(dash, (drawn + here) % whole)
      const next = Math.min(length, here + left)
      if (on) segments.push([at(here), at(next)])
      here = next
    }
    drawn += length
  }
  return segments
}

/** Whether a dash draws at a place in its pattern, and how far it goes on so. */
function strokeAt(dash: readonly number[], place: number): readonly [on: boolean, left: number] {
  let end = 0
  for (const [index, length] of dash.entries()) {
    end += length
    if (place < end - 1e-9) return [index % 2 === 0, end - place]
  }
  return [true, dash[0] ?? 1]
}
