import { crc32, deflateSync } from 'node:zlib'

import type { Canvas } from './canvas.ts'

const entries = 256
/** Bits of each channel that tell colours apart before the palette is chosen. */
const bits = 5

/** The picture as a PNG with the 256 colours that it uses most; the others become the nearest of those. */
export function pngOf({ width, height, pixels }: Canvas): Uint8Array {
  const { palette, indices } = indexed(pixels)
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint8(8, 8)
  head.setUint8(9, 3)
  return Buffer.concat([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 8 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** How many pixels are of a bin of colours, and their red, green and blue added up. */
const sums = 4

function indexed(pixels: Uint8Array): { readonly palette: Uint8Array; readonly indices: Uint8Array } {
  const count = pixels.length / 3
  const keys = new Uint16Array(count)
  const bins = new Float64Array(sums << (3 * bits))
  const spare = 8 - bits
  for (let at = 0; at < count; at++) {
    const red = pixels[3 * at] ?? 0
    const green = pixels[3 * at + 1] ?? 0
    const blue = pixels[3 * at + 2] ?? 0
    const key = ((red >> spare) << (2 * bits)) | ((green >> spare) << bits) | (blue >> spare)
    keys[at] = key
    const bin = sums * key
    bins[bin] = (bins[bin] ?? 0) + 1
    bins[bin + 1] = (bins[bin + 1] ?? 0) + red
    bins[bin + 2] = (bins[bin + 2] ?? 0) + green
    bins[bin + 3] = (bins[bin + 3] ?? 0) + blue
  }
  const used = Array.from({ length: bins.length / sums }, (_, key) => key)
    .filter((key) => (bins[sums * key] ?? 0) > 0)
    .toSorted((a, b) => (bins[sums * b] ?? 0) - (bins[sums * a] ?? 0))
  const meanOf = (key: number): number[] =>
    Array.from(bins.subarray(sums * key + 1, sums * key + sums), (sum) => Math.round(sum / (bins[sums * key] ?? 1)))
  const chosen = used.slice(0, entries).map(meanOf)
  const entryOf = new Uint8Array(bins.length / sums)
  const palette = Uint8Array.from(chosen.flat())
  for (const [place, key] of used.entries()) entryOf[key] = place < entries ? place : nearest(palette, meanOf(key))
  const indices = new Uint8Array(count)
  for (let at = 0; at < count; at++) indices[at] = entryOf[keys[at] ?? 0] ?? 0
  return { palette, indices }
}

/** The entry of a palette that differs least from a colour. */
function nearest(palette: Uint8Array, [red = 0, green = 0, blue = 0]: readonly number[]): number {
  let best = 0
  let least = Infinity
  for (let at = 0; at < palette.length; at += 3) {
    const r = (palette[at] ?? 0) - red
    const g = (palette[at + 1] ?? 0) - green
    const b = (palette[at + 2] ?? 0) - blue
    const distance = r * r + g * g + b * b
    if (distance >= least) continue
    best = at / 3
    least = distance
  }
  return best
}
