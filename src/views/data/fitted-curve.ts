import type { DataHandle } from '../../trajectories/handles.ts'
import { type DataFrame, uToX, vToY } from './data-frame.ts'

/** Pixels between two points of a curve. */
const pace = 4
/** Lines out of the plot end this many pixels away: browsers draw nothing where coordinates are huge. */
const far = 1000

/** The curve that the parameters (x, y) stand for, as path data; it is interrupted where it has no value. */
export function fittedCurve(
  frame: DataFrame,
  predict: NonNullable<DataHandle['predict']>,
  x: number,
  y: number,
): string {
  const [from, to] = frame.u
  const pieces = Math.max(1, Math.ceil(frame.width / pace))
  let path = ''
  let open = false
  for (let index = 0; index <= pieces; index += 1) {
    const u = from + (index / pieces) * (to - from)
    const v = predict(x, y, u)
    if (Number.isNaN(v)) {
      open = false
      continue
    }
    const place = Math.min(Math.max(vToY(frame, v), -far), frame.height + far)
    path += `${open ? 'L' : 'M'}${uToX(frame, u).toFixed(1)} ${place.toFixed(1)}`
    open = true
  }
  return path
}

/** Pixels between the rows of two runs' centroids. */
const rowHeight = 18

/**
 * Both centroids of one run on the line of the samples, as path data: each a stem that ends in the row of this run above
 * the line, so that equal centroids of several runs stay apart.
 */
export function centroidStems(frame: DataFrame, x: number, y: number, row: number, rows: number): string {
  const line = vToY(frame, 0)
  const top = line - centroidRise(line, row, rows)
  return [x, y]
    .map((u) => uToX(frame, u))
    .filter((place) => place >= 0 && place <= frame.width)
    .map((place) => `M${place.toFixed(1)} ${line.toFixed(1)}V${top.toFixed(1)}m-5 0h10`)
    .join('')
}

const centroidRise = (room: number, row: number, rows: number): number =>
  (row + 1) * Math.min(rowHeight, room / (rows + 1))
