import { ticks } from 'd3-array'

import { formatNumber } from '../shared/format-number.ts'
import { type ClassColours, css } from './class-colours.ts'
import { type Plane, toX, toY } from './plane.ts'

/** Tiles narrower than this have no axes. */
const least = 190

/** Numbers of the inputs along the left and lower edge of a tile, where it is large enough. */
export function drawTileAxes(
  context: CanvasRenderingContext2D,
  plane: Plane,
  colours: ClassColours,
  type: number,
): void {
  const { width, height } = plane
  if (width < least * type || height < 0.6 * least * type) return
  const size = 11 * type
  context.font = `${size}px system-ui, sans-serif`
  context.lineWidth = 3
  context.lineJoin = 'round'
  context.strokeStyle = css(colours.ground, 0.8)
  context.fillStyle = css(colours.muted)
  const write = (text: string, x: number, y: number): void => {
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
  context.textAlign = 'center'
  context.textBaseline = 'bottom'
  for (const value of ticks(...plane.x, Math.max(2, Math.min(6, width / (80 * type))))) {
    const x = toX(plane, value)
    if (x > 34 * type && x < width - 14 * type) write(formatNumber(value, 3), x, height - 4)
  }
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const value of ticks(...plane.y, Math.max(2, Math.min(6, height / (60 * type))))) {
    const y = toY(plane, value)
    if (y > 12 * type && y < height - 22 * type) write(formatNumber(value, 3), 5, y)
  }
}
