import type { Plane } from './plane.ts'

/**
 * Draws where a field over the grid is 0, by marching squares with straight pieces: each cell's edges on which the sign changes are
 * joined. Where all four change, the sign in the middle says which belong together.
 */
export function traceLevel(path: Path2D, { columns, rows, width, height }: Plane, field: Float32Array): void {
  const [dx, dy] = [width / (columns - 1), height / (rows - 1)]
  const at = (i: number, j: number): number => field[j * columns + i] ?? 0
  for (let j = 0; j < rows - 1; j++)
    for (let i = 0; i < columns - 1; i++) {
      const [a, b, c, d] = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]
      const above = (a > 0 ? 1 : 0) + (b > 0 ? 2 : 0) + (c > 0 ? 4 : 0) + (d > 0 ? 8 : 0)
      if (above === 0 || above === 15) continue
      const edges = [
        [i + a / (a - b), j],
        [i + 1, j + b / (b - c)],
        [i + d / (d - c), j + 1],
        [i, j + a / (a - d)],
      ] as const
      const pairs = joined[above === 5 || above === 10 ? above + (a + b + c + d > 0 ? 16 : 0) : above] ?? []
      for (const [from, to] of pairs) {
        const [start, end] = [edges[from], edges[to]]
        if (!start || !end) continue
        path.moveTo(start[0] * dx, start[1] * dy)
        path.lineTo(end[0] * dx, end[1] * dy)
      }
    }
}

type Edge = 0 | 1 | 2 | 3

/** Which edges (top, right, bottom, left) are joined, by the corners that are above 0. */
const joined: Readonly<Record<number, readonly (readonly [Edge, Edge])[]>> = {
  1: [[3, 0]],
  2: [[0, 1]],
  3: [[3, 1]],
  4: [[1, 2]],
  6: [[0, 2]],
  7: [[3, 2]],
  8: [[2, 3]],
  9: [[0, 2]],
  11: [[1, 2]],
  12: [[1, 3]],
  13: [[0, 1]],
  14: [[3, 0]],
  5: [
    [3, 0],
    [1, 2],
  ],
  21: [
    [0, 1],
    [2, 3],
  ],
  10: [
    [0, 1],
    [2, 3],
  ],
  26: [
    [3, 0],
    [1, 2],
  ],
}
