import { densityRamp, flowPaint } from './colours.ts'
import type { FlowScene } from './gpu.ts'
import { newRaster, rasterFlow, shadeRaster, type Raster } from './raster.ts'

/** More pixels than this cost time that nobody sees: points are small anyway. */
const mostPixels = 500_000

/** A picture's size with its longer side as asked, and no more pixels than are worth their time. */
export function flowSize(width: number, height: number): readonly [width: number, height: number] {
  const share = Math.min(1, Math.sqrt(mostPixels / (width * height)))
  return [Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share))]
}

/** Draws batches without a graphics processor: gives red, green, blue and opacity of each pixel, the upper rows first. */
export function createProcessorPainter(): (scene: FlowScene) => Uint8ClampedArray<ArrayBuffer> {
  const ramp = densityRamp()
  let raster: Raster | undefined
  let paint: { readonly of: readonly unknown[]; readonly by: ReturnType<typeof flowPaint> } | undefined
  return ({ flow, look, head, view, problem, window, width, height }) => {
    if (raster?.width !== width || raster.height !== height) raster = newRaster(width, height)
    // colours by speed change with the head, the others do not
    const of = [flow, look, view.colours, look.colour === 'speed' ? head : 0]
    if (!paint || of.some((one, i) => one !== paint?.of[i]))
      paint = { of, by: flowPaint(flow, look, head, { view, problem }) }
    rasterFlow(flow, head, window, paint.by, raster)
    const pixels = new Uint8ClampedArray(4 * width * height)
    shadeRaster(raster, look.scale, pixels, look.colour === 'density' ? ramp : undefined)
    return pixels
  }
}
