import type { HeightGrid } from './height-grid.ts'

/** What a line can be written with: a `Path2D`, or what writes the text of a drawing. */
export interface Pen {
  readonly moveTo: (x: number, y: number) => void
  readonly lineTo: (x: number, y: number) => void
}

/** Lines at one height from 0 to 1, and the steepest slope in heights a pixel of the cells that they are drawn in. */
export interface Level {
  readonly height: number
  readonly steepest: number
  readonly pen: Pen
}

/** The edges of a cell, counted from the lower one against the clock; the one across has the number two on. */
const lower = 0
const right = 1
const upper = 2

/**
 * Writes the lines of equal height through a grid by marching squares, each from end to end, in CSS pixels of the plot. Cells
 * without a loss at a corner have none. One look at each cell finds the levels that pass it, so the time goes with the cells
 * and the length of the lines. `levels` rise in height.
 */
export function traceLevels(grid: HeightGrid, levels: readonly Level[]): void {
  const slopes = new Float32Array(grid.columns * grid.rows).fill(Number.NaN)
  const passed = cellsOf(grid, levels, slopes)
  // a bit for each edge of a cell that the lines of the level have been through
  const seen = new Uint8Array(slopes.length)
  for (const [index, level] of levels.entries()) {
    const cells = passed[index] ?? []
    const walk = walker(grid, level, slopes, seen)
    for (const cell of cells) walk(cell)
    for (const cell of cells) seen[cell] = 0
  }
}

/** The cells, named by their lower left corner, through which each level passes where it may be drawn; fills in the slopes. */
function cellsOf({ columns, rows, heights, stepX, stepY }: HeightGrid, levels: readonly Level[], slopes: Float32Array) {
  const passed: number[][] = levels.map(() => [])
  for (let row = 0; row < rows - 1; row++) {
    for (let cell = row * columns, last = cell + columns - 1; cell < last; cell++) {
      const a = heights[cell] ?? Number.NaN
      const b = heights[cell + 1] ?? Number.NaN
      const c = heights[cell + columns + 1] ?? Number.NaN
      const d = heights[cell + columns] ?? Number.NaN
      const x = (Math.abs(b - a) + Math.abs(c - d)) / (2 * stepX)
      const y = (Math.abs(d - a) + Math.abs(c - b)) / (2 * stepY)
      const slope = Math.sqrt(x * x + y * y)
      if (!(slope > 0)) continue
      slopes[cell] = slope
      const low = Math.min(a, b, c, d)
      const high = Math.max(a, b, c, d)
      for (let index = 0; index < levels.length; index++) {
        const level = levels[index]
        if (!level || level.height > high) break
        if (level.height > low && slope <= level.steepest) passed[index]?.push(cell)
      }
    }
  }
  return passed
}

/** Writes the lines through a cell that are not written yet, as far as they go. */
function walker(
  { columns, rows, heights, left, top, stepX, stepY }: HeightGrid,
  { height, steepest, pen }: Level,
  slopes: Float32Array,
  seen: Uint8Array,
): (cell: number) => void {
  const at = (place: number): number => heights[place] ?? Number.NaN
  const above = (place: number): boolean => at(place) >= height
  const isOpen = (cell: number, edge: number): boolean =>
    (slopes[cell] ?? Number.NaN) <= steepest && ((seen[cell] ?? 0) & (1 << edge)) === 0

  /** The corners that an edge joins: the left or the lower one first. */
  const from = (cell: number, edge: number): number =>
    edge === right ? cell + 1 : edge === upper ? cell + columns : cell
  const to = (cell: number, edge: number): number =>
    edge === lower ? cell + 1 : edge === right || edge === upper ? cell + columns + 1 : cell + columns
  const crossed = (cell: number, edge: number): boolean => above(from(cell, edge)) !== above(to(cell, edge))

  /** Where the line goes out that came in by an edge. Over a saddle the mean of the corners tells which of them it joins. */
  const exit = (cell: number, edge: number): number => {
    const next = (edge + 1) % 4
    const across = (edge + 2) % 4
    const turns = crossed(cell, next)
    if (!crossed(cell, across)) return turns ? next : (edge + 3) % 4
    if (!turns) return across
    const mean = (at(cell) + at(cell + 1) + at(cell + columns) + at(cell + columns + 1)) / 4
    // lower with right and upper with left, or lower with left and upper with right
    return above(cell) === mean >= height ? edge ^ 1 : 3 - edge
  }

  const write = (cell: number, edge: number, move: boolean): void => {
    const begin = from(cell, edge)
    const low = at(begin)
    const share = (height - low) / (at(to(cell, edge)) - low)
    const row = Math.floor(begin / columns)
    const across = edge === lower || edge === upper
    const x = left + (begin - row * columns + (across ? share : 0)) * stepX
    const y = top + (rows - 1 - row - (across ? 0 : share)) * stepY
    if (move) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }

  /** The cell on the other side of an edge, or −1 over the rim of the grid. */
  const beside = (cell: number, edge: number): number => {
    const column = cell % columns
    if (edge === right) return column < columns - 2 ? cell + 1 : -1
    if (edge === upper) return cell + columns < columns * (rows - 1) ? cell + columns : -1
    if (edge === lower) return cell - columns
    return column > 0 ? cell - 1 : -1
  }

  const follow = (first: number, entry: number): void => {
    let cell = first
    let edge = entry
    write(cell, edge, true)
    while (cell >= 0 && isOpen(cell, edge)) {
      const out = exit(cell, edge)
      seen[cell] = (seen[cell] ?? 0) | (1 << edge) | (1 << out)
      write(cell, out, false)
      cell = beside(cell, out)
      edge = (out + 2) % 4
    }
  }

  return (cell) => {
    for (let edge = 0; edge < 4; edge++) {
      if (!isOpen(cell, edge) || !crossed(cell, edge)) continue
      follow(cell, edge)
      const back = beside(cell, edge)
      if (back >= 0 && isOpen(back, (edge + 2) % 4)) follow(back, (edge + 2) % 4)
    }
  }
}
