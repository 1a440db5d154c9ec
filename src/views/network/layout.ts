import type { NetworkHandle } from '../../trajectories/handles.ts'

/** A place in CSS pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How headings are written: name and readout in one line, in two, or in two with a short readout. */
export type HeadingForm = 'line' | 'lines' | 'short'

/** CSS pixels of a heading's height, and the least widths for the longer forms; all times the scale of the type. */
const heading = { line: 26, lines: 44, leastLine: 290, leastLines: 176 }

/** How wide the shown part of the inputs is for its height; a curve is seen best in a wide picture. */
export function shapeOf({ inputs, domain: { x, y } }: Pick<NetworkHandle, 'inputs' | 'domain'>): number {
  if (inputs === 1) return 1.5
  const shape = (x[1] - x[0]) / (y[1] - y[0])
  return Number.isFinite(shape) ? Math.min(Math.max(shape, 0.5), 2) : 1
}

/** `layoutOf` with the longest form of headings that has room. */
export function headedLayoutOf(
  width: number,
  height: number,
  runs: number,
  members: number,
  type: number,
  shape = 1,
): { readonly form: HeadingForm; readonly sections: readonly Section[] } {
  const wide = layoutOf(width, height, runs, members, heading.line * type, shape)
  if ((wide[0]?.header.width ?? 0) >= heading.leastLine * type) return { form: 'line', sections: wide }
  const sections = layoutOf(width, height, runs, members, heading.lines * type, shape)
  const form = (sections[0]?.header.width ?? 0) >= heading.leastLines * type ? 'lines' : 'short'
  return { form, sections }
}

/** The room of one run: its heading, and a tile for each of its networks. */
export interface Section {
  readonly header: Box
  readonly tiles: readonly Box[]
}

const gap = { section: 12, tile: 4 }

/** Runs side by side and below one another, each with its networks in a grid, so that the tiles are as large as can be. */
export function layoutOf(
  width: number,
  height: number,
  runs: number,
  members: number,
  header: number,
  shape = 1,
): Section[] {
  const smaller = worthOf(shape)
  const [columns, rows] = bestGrid(width, height, runs, (w, h) => {
    const [across, down] = bestGrid(w, h - header, members, smaller)
    return smaller(w / across, (h - header) / down)
  })
  const [w, h] = [(width - gap.section * (columns - 1)) / columns, (height - gap.section * (rows - 1)) / rows]
  return Array.from({ length: runs }, (_, index) => {
    const x = (index % columns) * (w + gap.section)
    const y = Math.floor(index / columns) * (h + gap.section)
    return {
      header: { x, y, width: w, height: header },
      tiles: tilesIn({ x, y: y + header, width: w, height: h - header }, members, smaller),
    }
  })
}

function tilesIn(room: Box, members: number, smaller: Worth): Box[] {
  const [columns, rows] = bestGrid(room.width, room.height, members, smaller)
  const width = (room.width - gap.tile * (columns - 1)) / columns
  const height = (room.height - gap.tile * (rows - 1)) / rows
  return Array.from({ length: members }, (_, index) => ({
    x: room.x + (index % columns) * (width + gap.tile),
    y: room.y + Math.floor(index / columns) * (height + gap.tile),
    width,
    height,
  }))
}

type Worth = (width: number, height: number) => number

/** A tile is as good as the largest picture of the shape that it holds, a little better where it is wider than that. */
const worthOf =
  (shape: number): Worth =>
  (width, height) =>
    Math.min(width / shape, height) + 0.05 * Math.min(width, 2 * height)

/** The grid of `count` cells in a room whose cells are best. */
function bestGrid(
  width: number,
  height: number,
  count: number,
  worth: Worth,
): readonly [columns: number, rows: number] {
  let best: readonly [number, number] = [1, count]
  let most = -Infinity
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns)
    const value = worth(width / columns, height / rows)
    if (value <= most) continue
    most = value
    best = [columns, rows]
  }
  return best
}
