import type { NetworkHandle } from '../../trajectories/handles.ts'
import { named, runnerUp, signOf, thresholdOf } from '../shared/network/output.ts'
import { type ClassColours, groundOf, type Rgb } from './class-colours.ts'
import { traceLevel } from './level-line.ts'
import type { Plane } from './plane.ts'

/** Paints what a network answers in a plane of inputs. */
export interface Ground {
  /** Fills the tile whose corner is the origin. */
  readonly paint: (context: CanvasRenderingContext2D, plane: Plane, outputs: Float32Array) => void
  /** Where the answer changes from one class to another. */
  readonly borders: (plane: Plane, outputs: Float32Array) => Path2D
}

const shades = 128

/** Painting for a network in the colours of a theme; `range` are the least and the greatest value of regression. */
export function createGround(network: NetworkHandle, colours: ClassColours, range: readonly [number, number]): Ground {
  const { outputs: count } = network
  const sheet = document.createElement('canvas')
  const pen = sheet.getContext('2d', { willReadFrequently: true })
  const tables = Array.from({ length: Math.max(2, count) }, (_, of) =>
    Uint32Array.from({ length: shades + 1 }, (_shade, k) => packed(groundOf(colours, of, k / shades))),
  )
  const sign = signOf(network, range)
  const shade = (of: number, sure: number): number => tables[of]?.[Math.round(sure * shades)] ?? 0
  let image: ImageData | undefined
  let pixels = new Uint32Array(0)

  const fit = ({ columns, rows }: Plane): ImageData | undefined => {
    if (image && sheet.width === columns && sheet.height === rows) return image
    sheet.width = columns
    sheet.height = rows
    image = pen?.createImageData(columns, rows)
    pixels = new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0))
    return image
  }

  return {
    paint: (context, plane, outputs) => {
      const filled = fit(plane)
      if (!filled) return
      for (let k = 0; k < pixels.length; k++) {
        if (count > 1) {
          const [of, sure] = named(network, outputs, k * count)
          pixels[k] = shade(of, sure)
        } else {
          const value = sign(outputs[k] ?? 0)
          pixels[k] = value >= 0 ? shade(1, value) : shade(0, -value)
        }
      }
      pen?.putImageData(filled, 0, 0)
      const [dx, dy] = [plane.width / (plane.columns - 1), plane.height / (plane.rows - 1)]
      context.imageSmoothingEnabled = true
      context.drawImage(sheet, -dx / 2, -dy / 2, plane.width + dx, plane.height + dy)
    },
    borders: (plane, outputs) => {
      const path = new Path2D()
      const field = new Float32Array(plane.columns * plane.rows)
      if (count === 1) {
        const threshold = thresholdOf(network)
        traceLevel(
          path,
          plane,
          field.map((_, k) => (outputs[k] ?? 0) - threshold),
        )
        return path
      }
      for (let of = 0; of < count; of++)
        traceLevel(
          path,
          plane,
          field.map((_, k) => (outputs[k * count + of] ?? 0) - runnerUp(outputs, k * count, count, of)),
        )
      return path
    },
  }
}

const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

const packed = ([red, green, blue]: Rgb): number => {
  const bytes = [red, green, blue, 255].map(Math.round)
  const ordered = littleEndian ? bytes.toReversed() : bytes
  return ordered.reduce((word, byte) => word * 256 + byte, 0)
}
