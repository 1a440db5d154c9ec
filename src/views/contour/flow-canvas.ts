import { notify } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import { densityRamp, flowPaint } from '../shared/flow/colours.ts'
import type { FlowScene } from '../shared/flow/gpu.ts'
import { newRaster, rasterFlow, shadeRaster, type Raster } from '../shared/flow/raster.ts'
import { htmlElement } from '../shared/dom.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import type { GpuFlowCanvas } from './flow-gpu.ts'
import type { PlotFrame } from './plot-frame.ts'

/** More pixels than this cost time that nobody sees: points are small anyway. */
const mostPixels = 500_000

export interface FlowLayer {
  readonly draw: (state: State, frame: PlotFrame) => void
  readonly dispose: () => void
}

/** The batch of an experiment in `parent`, over the contour, at the play head: drawn where its points are. */
export function createFlowLayer(parent: HTMLElement, store: Store, redraw: () => void): FlowLayer {
  const canvas = htmlElement('canvas', { class: 'contour-flow', 'aria-hidden': 'true' }, parent)
  const paintOnProcessor = processorPainter(canvas)
  let drawn: readonly unknown[] = []
  let onGpu: GpuFlowCanvas | undefined
  let fetching = false
  let closed = false

  const fail = (message: string): void =>
    notify(store, { key: 'contour-gpu', level: 'warning', message: pictureStrings().withoutGpu(message) })
  const fetchFor = async (device: GPUDevice): Promise<void> => {
    fetching = true
    try {
      const { createGpuFlow } = await import('./flow-gpu.ts')
      if (closed) return
      onGpu?.dispose()
      onGpu = createGpuFlow(device, fail)
      parent.append(onGpu.canvas)
      redraw()
    } catch {
      fail(pictureStrings().notFetched)
    } finally {
      fetching = false
    }
  }

  const draw = ({ flow, flowLook: look, playback, problem, experiment: { view } }: State, frame: PlotFrame): void => {
    const now = [flow, look, playback.head, frame, view.colours, onGpu]
    if (now.every((one, i) => one === drawn[i])) return
    drawn = now
    const device = flow?.onGpu?.device
    canvas.hidden = !problem || !flow || flow.parts.length === 0
    if (device && onGpu?.device !== device && !fetching) void fetchFor(device)
    const usable = onGpu && onGpu.device === device ? onGpu : undefined
    if (onGpu) onGpu.canvas.hidden = !usable || !problem
    if (!flow || !problem) return
    const ratio = Math.min(frame.pixelRatio, Math.sqrt(mostPixels / (frame.width * frame.height)))
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)]
    const scene: FlowScene = { flow, look, head: playback.head, view, problem, window: frame.window, width, height }
    if (usable) usable.draw(scene)
    else if (!canvas.hidden) paintOnProcessor(scene)
  }
  return {
    draw,
    dispose: () => {
      closed = true
      onGpu?.dispose()
      canvas.remove()
    },
  }
}

function processorPainter(canvas: HTMLCanvasElement): (scene: FlowScene) => void {
  const ramp = densityRamp()
  let raster: Raster | undefined
  let paint: { readonly of: readonly unknown[]; readonly by: ReturnType<typeof flowPaint> } | undefined
  return ({ flow, look, head, view, problem, window, width, height }) => {
    const context = canvas.getContext('2d')
    if (!context) return
    if (raster?.width !== width || raster.height !== height) {
      raster = newRaster(width, height)
      canvas.width = width
      canvas.height = height
    }
    // colours by speed change with the head, the others do not
    const of = [flow, look, view.colours, look.colour === 'speed' ? head : 0]
    if (!paint || of.some((one, i) => one !== paint?.of[i]))
      paint = { of, by: flowPaint(flow, look, head, { view, problem }) }
    rasterFlow(flow, head, window, paint.by, raster)
    const image = context.createImageData(width, height)
    shadeRaster(raster, look.scale, image.data, look.colour === 'density' ? ramp : undefined)
    context.putImageData(image, 0, 0)
  }
}
