import { pictureStrings } from '../shared/strings/picture-strings.ts'
import type { Room } from '../shared/study/arranged.ts'
import { type PlotFrame, toScreenX, toScreenY } from './plot-frame.ts'

/** The factors of lines and of words. */
interface Scale {
  readonly line: number
  readonly type: number
}

/** Where the start's word stands under (or over, negative) a start that is `top` pixels under the plot's upper edge. */
export const startWordY = (top: number, { line, type }: Scale): number =>
  top > 22 + 12 * type ? -7 - 8 * line : 12 * line + 12 * type

/** The room that the start and its word take on the plot, in its pixels. */
export function startRoom(start: readonly [number, number], frame: PlotFrame, scale: Scale): readonly Room[] {
  const [x, y] = [toScreenX(frame, start[0]), toScreenY(frame, start[1])]
  const half = 3.3 * scale.type * pictureStrings().start.length
  const base = y + startWordY(y, scale)
  return [[x - half, base - 10 * scale.type, x + half, base + 3 * scale.type]]
}
