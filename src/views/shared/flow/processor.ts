import { densityRamp, flowPaint } from './colours.ts'
import type { FlowScene } from './scene.ts'
import { discsInto, drawCrowds, drawMembers } from './discs.ts'
import { dotOf, faintestOf, isCrowded, newRaster, rasterFlow, shadeRaster, type Raster } from './raster.ts'

/** More pixels than this cost time that nobody sees: points are small anyway. */
const mostPixels = 500_000

/** Starts with so many pixels each are seen one by one; closer ones are a cloud. */
const apart = 3

/**
 * A picture's size with its longer side as asked, and no more pixels than are worth their time: of a cloud no more than it has starts,
 * as a grid a little wider than the pixels would show as a lattice.
 */
export function flowSize(width: number, height: number, starts: number): readonly [width: number, height: number] {
  const pixels = Math.min(mostPixels, width * height)
  const used = starts * apart > pixels ? Math.min(pixels, starts) : pixels
  const share = Math.sqrt(used / (width * height))
  return [Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share))]
}

/** Draws batches without a graphics processor: gives red, green, blue and opacity of each pixel, the upper rows first. */
export function createProcessorPainter(): (scene: FlowScene) => Uint8ClampedArray<ArrayBuffer> {
  const ramp = densityRamp()
  let raster: Raster | undefined
  let paint: { readonly of: readonly unknown[]; readonly by: ReturnType<typeof flowPaint> } | undefined
  return ({ flow, look, head, view, problem, unstable, window, width, height, moving, pixelsEach = 1 }) => {
    if (raster?.width !== width || raster.height !== height) raster = newRaster(width, height)
    // colours by speed change with the head, the others do not
    const of = [flow, look, view.colours, unstable, look.colour === 'speed' ? head : 0]
    if (!paint || of.some((one, i) => one !== paint?.of[i]))
      paint = { of, by: flowPaint(flow, look, head, { view, problem, unstable }) }
    rasterFlow(flow, head, window, paint.by, raster, { moving, density: look.colour === 'density' })
    const pixels = new Uint8ClampedArray(4 * width * height)
    const shown = look.colour === 'density' ? ramp : undefined
    shadeRaster(raster, look.scale, pixels, { ramp: shown, faintest: faintestOf(flow) })
    const disc = discsInto(pixels, width, height)
    const radius = pixelsEach * dotOf(flow)
    if (isCrowded(flow)) drawCrowds(disc, flow, raster, { radius, ramp: shown })
    else if (!shown) drawMembers(disc, flow, head, { window, width, height, paint: paint.by, radius })
    return pixels
  }
}
