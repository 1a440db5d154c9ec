import { createCanvasBackground } from './background-canvas.ts'
import type { Layers } from './layers.ts'
import { createCanvasPaths } from './paths-canvas.ts'

/** Layers on Canvas 2D, for browsers without WebGPU and when it fails. */
export function createCanvasLayers(): Layers {
  return { background: createCanvasBackground(), paths: createCanvasPaths() }
}

export function disposeLayers({ background, paths }: Layers): void {
  background.dispose()
  paths.dispose()
  background.canvas.remove()
  paths.canvas.remove()
}
