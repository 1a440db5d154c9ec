import type { State } from '../../store/state.ts'
import { flowPaint } from './flow-colours.ts'
import { newRaster, rasterFlow, shadeRaster, type Raster } from './flow-raster.ts'
import type { PlotFrame } from './plot-frame.ts'

/** More pixels than this cost time that nobody sees: points are small anyway. */
const mostPixels = 500_000

/** The batch of an experiment, drawn over the contour at the play head. */
export function createFlowCanvas(): {
  readonly canvas: HTMLCanvasElement
  readonly draw: (state: State, frame: PlotFrame) => void
} {
  const canvas = document.createElement('canvas')
  canvas.className = 'contour-flow'
  canvas.setAttribute('aria-hidden', 'true')
  let raster: Raster | undefined
  let drawn: readonly unknown[] = []
  let paint: { readonly of: readonly unknown[]; readonly by: ReturnType<typeof flowPaint> } | undefined

  const draw = (state: State, frame: PlotFrame): void => {
    const { flow, flowLook, playback, problem, experiment } = state
    const now = [flow, flowLook, playback.head, frame, experiment.view.colours]
    if (now.every((one, i) => one === drawn[i])) return
    drawn = now
    const context = canvas.getContext('2d')
    if (!context || !flow || !problem || flow.parts.length === 0) {
      canvas.hidden = true
      return
    }
    canvas.hidden = false
    const ratio = Math.min(frame.pixelRatio, Math.sqrt(mostPixels / (frame.width * frame.height)))
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)]
    if (raster?.width !== width || raster.height !== height) {
      raster = newRaster(width, height)
      canvas.width = width
      canvas.height = height
    }
    // colours by speed change with the head, the others do not
    const of = [flow, flowLook, experiment.view.colours, flowLook.colour === 'speed' ? playback.head : 0]
    if (!paint || of.some((one, i) => one !== paint?.of[i]))
      paint = { of, by: flowPaint(flow, flowLook, playback.head, { view: experiment.view, problem }) }
    rasterFlow(flow, playback.head, frame.window, paint.by, raster)
    const image = context.createImageData(width, height)
    shadeRaster(raster, flowLook.scale, image.data)
    context.putImageData(image, 0, 0)
  }
  return { canvas, draw }
}
