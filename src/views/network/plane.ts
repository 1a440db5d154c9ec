import type { NetworkHandle } from '../../trajectories/handles.ts'

/** The part of the inputs' plane that a tile shows, and a grid over it; lengths in CSS pixels. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  /** Places of the grid across and down; the first are at the left and upper edge, the last at the right and lower. */
  readonly columns: number
  readonly rows: number
  /** The inputs at all of them, row by row. */
  readonly inputs: Float32Array
}

/**
 * The plane in a tile: the whole domain with equal units, and more of the plane in the direction that has room. Of one input the tile
 * is filled, and the grid is one row along it.
 */
export function planeOf({ domain, inputs }: NetworkHandle, width: number, height: number, pitch: number): Plane {
  const curve = inputs === 1
  const [dx, dy] = [domain.x[1] - domain.x[0], domain.y[1] - domain.y[0]]
  const unit = curve ? 0 : Math.max(dx / width, dy / height)
  const around = ([from, to]: readonly [number, number], length: number): readonly [number, number] =>
    curve ? [from, to] : [(from + to - unit * length) / 2, (from + to + unit * length) / 2]
  const [x, y] = [around(domain.x, width), around(domain.y, height)]
  const columns = Math.max(2, Math.round(width / pitch) + 1)
  const rows = curve ? 1 : Math.max(2, Math.round(height / pitch) + 1)
  const all = new Float32Array(columns * rows * inputs)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const at = (j * columns + i) * inputs
      all[at] = x[0] + (i / (columns - 1)) * (x[1] - x[0])
      if (!curve) all[at + 1] = y[1] - (j / (rows - 1)) * (y[1] - y[0])
    }
  return { width, height, x, y, columns, rows, inputs: all }
}

/** Pixels from the tile's left edge. */
export const toX = ({ x, width }: Plane, value: number): number => ((value - x[0]) / (x[1] - x[0])) * width

/** Pixels from the tile's top edge. */
export const toY = ({ y, height }: Plane, value: number): number => ((y[1] - value) / (y[1] - y[0])) * height

/** The least and the greatest target. */
export function rangeOf({ training, validation }: NetworkHandle): readonly [number, number] {
  const values = [...training, ...validation].map(({ y }) => y[0] ?? 0)
  return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)]
}
