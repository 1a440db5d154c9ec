import { ticks } from 'd3-array'

import { formatNumber } from '../shared/format-number.ts'
import { type ClassColours, css } from './class-colours.ts'
import { type Plane, toX, toY } from './plane.ts'

/** Tiles narrower than this have no axes. */
export const leastOfAxes = 190

/** The values that are written along the edges of a tile: those whose numbers have room. */
export function axisTicks(
  plane: Plane,
  type: number,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const { width, height } = plane
  const fitsX = (x: number): boolean => x > 34 * type && x < width - 14 * type
  const fitsY = (y: number): boolean => y > 12 * type && y < height - 22 * type
  return {
    x: ticks(...plane.x, Math.max(2, Math.min(6, width / (80 * type)))).filter((value) => fitsX(toX(plane, value))),
    y: ticks(...plane.y, Math.max(2, Math.min(6, height / (60 * type)))).filter((value) => fitsY(toY(plane, value))),
  }
}

/** Numbers of the inputs along the left and lower edge of a tile, where it is large enough. */
export function drawTileAxes(
  context: CanvasRenderingContext2D,
  plane: Plane,
  colours: ClassColours,
  type: number,
): void {
  const { width, height } = plane
  if (width < leastOfAxes * type || height < 0.6 * leastOfAxes * type) return
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
  const { x, y } = axisTicks(plane, type)
  context.textAlign = 'center'
  context.textBaseline = 'bottom'
  for (const value of x) write(formatNumber(value, 3), toX(plane, value), height - 4)
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const value of y) write(formatNumber(value, 3), 5, toY(plane, value))
}
