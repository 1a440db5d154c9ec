import { dismiss, notify } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import type { GpuHandle } from '../../trajectories/handles.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import { createCanvasLayers, disposeLayers } from './create-layers.ts'
import type { createGpuLayers } from './gpu-layers.ts'
import type { BackgroundScene, Layers, PathScene } from './layers.ts'

export interface LayerStack {
  /** Draws what changed since the last call: the background or the paths alone where only they did, or where it is given alone. */
  readonly draw: (paths: PathScene, background?: BackgroundScene) => void
  readonly dispose: () => void
}

/** How layers are made on the GPU; fetched when there is one. */
let makeOnGpu: typeof createGpuLayers | undefined

/** The notice that says that the GPU failed here. */
const failureKey = 'contour-gpu'

/**
 * The two canvases in `parent`, on the GPU that the store has, or on Canvas 2D, and so too until what draws on the GPU is
 * fetched. A new GPU (another generation) or none makes new canvases; an error of the GPU becomes a notice, and Canvas 2D
 * takes over until there is another GPU.
 */
export function createLayerStack(parent: HTMLElement, store: Store, redraw: () => void): LayerStack {
  let layers: Layers | undefined
  let gpu: GpuHandle | undefined
  let failedGeneration: number | undefined
  let lastBackground: BackgroundScene | undefined
  let lastPaths: PathScene | undefined
  let fetching = false
  let closed = false

  const clear = (): void => {
    if (layers) disposeLayers(layers)
    layers = undefined
    lastBackground = undefined
    lastPaths = undefined
  }

  const fail = (generation: number, message: string): void => {
    if (closed || failedGeneration === generation || store.getState().gpu?.generation !== generation) return
    failedGeneration = generation
    const reason = message.split('\n')[0] ?? message
    notify(store, {
      key: failureKey,
      level: 'warning',
      message: pictureStrings().withoutGpu(reason),
    })
    clear()
    redraw()
  }

  const fetchLayers = async (generation: number): Promise<void> => {
    try {
      const fetched = await import('./gpu-layers.ts')
      makeOnGpu = fetched.createGpuLayers
      if (!closed) redraw()
    } catch {
      fail(generation, pictureStrings().notFetched)
    } finally {
      fetching = false
    }
  }

  const fetchFor = ({ generation }: GpuHandle): void => {
    if (fetching) return
    fetching = true
    void fetchLayers(generation)
  }

  const current = (): Layers => {
    const there = usable(store.getState().gpu, failedGeneration)
    if (there && !makeOnGpu) fetchFor(there)
    const wanted = makeOnGpu && there
    if (layers && wanted?.device === gpu?.device && wanted?.generation === gpu?.generation) return layers
    clear()
    gpu = wanted
    if (wanted && makeOnGpu) {
      try {
        layers = makeOnGpu(wanted.device, (message) => fail(wanted.generation, message))
        dismiss(store, failureKey)
      } catch (error) {
        fail(wanted.generation, error instanceof Error ? error.message : String(error))
        gpu = undefined
      }
    }
    layers ??= createCanvasLayers()
    parent.dataset['layer'] = gpu ? 'webgpu' : 'canvas'
    // a canvas that nothing was drawn on may be black
    layers.background.canvas.style.visibility = 'hidden'
    layers.paths.canvas.className = 'contour-lines'
    parent.append(layers.background.canvas, layers.paths.canvas)
    return layers
  }

  return {
    draw: (paths, background) => {
      const { background: lower, paths: upper } = current()
      if (background && (!lastBackground || !sameFields(background, lastBackground))) {
        lastBackground = background
        lower.draw(background)
        lower.canvas.style.visibility = ''
      }
      if (!lastPaths || !sameFields(paths, lastPaths)) {
        lastPaths = paths
        upper.draw(paths)
      }
    },
    dispose: () => {
      closed = true
      clear()
    },
  }
}

const usable = (gpu: GpuHandle | undefined, failed: number | undefined): GpuHandle | undefined =>
  gpu && gpu.generation !== failed ? gpu : undefined

/** Whether two scenes have the same objects in all fields. */
function sameFields<T extends object>(a: T, b: T): boolean {
  const theirs = new Map<string, unknown>(Object.entries(b))
  return Object.entries(a).every(([name, value]) => theirs.get(name) === value)
}
