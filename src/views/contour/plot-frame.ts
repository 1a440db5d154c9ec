import type { ElementSize } from '../shared/element-size.ts'
import { drawingScale } from '../shared/theme.ts'
import { withEqualScales } from './equal-scales.ts'

/** The part of the plane in view: [x0, x1, y0, y1], with y0 at the bottom. */
export type Window = readonly [x0: number, x1: number, y0: number, y1: number]

/** Where the plot stands in its element and which part of the plane it shows; lengths in CSS pixels. */
export interface PlotFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly window: Window
}

/** More device pixels than this for one canvas cost memory that nobody sees. */
const mostPixels = 3840 * 2160 * 1.5

/**
 * The plot inside an element, with room for the axes; undefined where there is no room for a plot. It shows the wanted part of
 * the plane whole, with equal scales where its shape allows and they are not switched off.
 */
export function plotFrame(size: ElementSize, wanted: Window, equal = true): PlotFrame | undefined {
  const narrow = size.width < 480
  const { type } = drawingScale()
  const left = (narrow ? 38 : 46) * type
  const width = size.width - left - (narrow ? 8 : 12)
  const height = size.height - 8 - 30 * type
  if (!(width >= 40 && height >= 40)) return undefined
  const pixelRatio = Math.min(size.pixelRatio, Math.sqrt(mostPixels / (width * height)))
  const window = equal ? withEqualScales(wanted, width, height) : wanted
  return { left, top: 8, width, height, pixelRatio, window }
}

/** Pixels from the plot's left edge. */
export const toScreenX = ({ window: [x0, x1], width }: PlotFrame, x: number): number => ((x - x0) / (x1 - x0)) * width
/** Pixels from the plot's top edge. */
export const toScreenY = ({ window: [, , y0, y1], height }: PlotFrame, y: number): number =>
  ((y1 - y) / (y1 - y0)) * height

/** The point of the plane under a pixel of the plot. */
export function toPlane(
  { window: [x0, x1, y0, y1], width, height }: PlotFrame,
  x: number,
  y: number,
): [number, number] {
  return [x0 + (x / width) * (x1 - x0), y1 - (y / height) * (y1 - y0)]
}

/** Units of the plane in one pixel, for both directions. */
export function resolution({ window: [x0, x1, y0, y1], width, height }: PlotFrame): readonly [number, number] {
  return [(x1 - x0) / width, (y1 - y0) / height]
}

export const sameFrame = (a: PlotFrame | undefined, b: PlotFrame | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.left === b.left &&
    a.top === b.top &&
    a.width === b.width &&
    a.height === b.height &&
    a.pixelRatio === b.pixelRatio &&
    a.window.every((edge, index) => edge === b.window[index]))
