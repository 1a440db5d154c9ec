import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { HeightScale } from '../shared/height.ts'
import type { Theme } from '../shared/theme.ts'
import type { PlotFrame } from './plot-frame.ts'
import type { ScreenPath } from './screen-path.ts'

/** What the background is drawn from; nothing is redrawn while it is the same. */
export interface BackgroundScene {
  readonly problem: ProblemHandle
  readonly scale: HeightScale
  readonly frame: PlotFrame
  readonly theme: Theme
}

/** What the paths are drawn from. */
export interface PathScene {
  readonly paths: readonly ScreenPath[]
  readonly frame: PlotFrame
  /** Steps up to here are drawn strongly, later ones faintly. */
  readonly head: number
}

/** One canvas of the plot, on the GPU or on Canvas 2D. */
export interface Layer<Scene> {
  readonly canvas: HTMLCanvasElement
  readonly draw: (scene: Scene) => void
  readonly dispose: () => void
}

/** The two canvases of a plot, the lower one first. */
export interface Layers {
  readonly background: Layer<BackgroundScene>
  readonly paths: Layer<PathScene>
}

/** Gives the canvas of a layer the plot's size; true where that cleared it. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height, pixelRatio }: PlotFrame): boolean {
  const wide = Math.max(1, Math.round(width * pixelRatio))
  const high = Math.max(1, Math.round(height * pixelRatio))
  if (canvas.width === wide && canvas.height === high) return false
  canvas.width = wide
  canvas.height = high
  return true
}
