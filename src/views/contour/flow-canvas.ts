import { notify } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import { createProcessorPainter, flowSize } from '../shared/flow/processor.ts'
import { unstableOf, type FlowScene } from '../shared/flow/scene.ts'
import { createStillness } from '../shared/flow/stillness.ts'
import { htmlElement } from '../shared/dom.ts'
import { drawingScale } from '../shared/theme.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import type { GpuFlowCanvas } from './flow-gpu.ts'
import type { PlotFrame } from './plot-frame.ts'

export interface FlowLayer {
  readonly draw: (state: State, frame: PlotFrame) => void
  readonly dispose: () => void
}

/** The batch of an experiment in `parent`, over the contour, at the play head: drawn where its points are. */
export function createFlowLayer(parent: HTMLElement, store: Store, redraw: () => void): FlowLayer {
  const canvas = htmlElement('canvas', { class: 'contour-flow', 'aria-hidden': 'true' }, parent)
  let paintOnProcessor: ReturnType<typeof processorPainter> | undefined
  let drawn: readonly unknown[] = []
  const stillness = createStillness(redraw)
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

  const draw = (state: State, frame: PlotFrame): void => {
    const { flow, flowLook: look, playback, problem } = state
    const { view } = state.experiment
    const unstable = flow && unstableOf(state)
    const { line } = drawingScale()
    const shown = [flow, look, playback.head, frame, view.colours, onGpu, unstable, line]
    const moving = flow !== undefined && !stillness.of(shown)
    const now = [...shown, moving]
    if (now.every((one, i) => one === drawn[i])) return
    drawn = now
    const device = flow?.onGpu?.device
    canvas.hidden = !problem || !flow || flow.parts.length === 0
    if (device && onGpu?.device !== device && !fetching) void fetchFor(device)
    const usable = onGpu && onGpu.device === device ? onGpu : undefined
    if (onGpu) onGpu.canvas.hidden = !usable || !problem
    // Without a batch its rasters, megabytes of a full screen, are given back.
    if (!flow) paintOnProcessor = undefined
    if (!flow || !problem) return
    // a trace is as thick as a pixel of its raster
    const density = frame.pixelRatio / line
    const [width, height] = flowSize(frame.width * density, frame.height * density, flow.count)
    const scene: FlowScene = {
      flow,
      look,
      head: playback.head,
      view,
      problem,
      unstable,
      window: frame.window,
      moving,
      pixelsEach: (line * width) / frame.width,
      width,
      height,
    }
    if (usable) usable.draw(scene)
    else if (!canvas.hidden) (paintOnProcessor ??= processorPainter(canvas))(scene)
  }
  return {
    draw,
    dispose: () => {
      closed = true
      stillness.dispose()
      onGpu?.dispose()
      canvas.remove()
    },
  }
}

function processorPainter(canvas: HTMLCanvasElement): (scene: FlowScene) => void {
  const paint = createProcessorPainter()
  return (scene) => {
    const { width, height } = scene
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    canvas.getContext('2d')?.putImageData(new ImageData(paint(scene), width, height), 0, 0)
  }
}
