import { createCanvasBackground } from './background-canvas.ts'
import { createGpuBackground } from './background-gpu.ts'
import type { Layers } from './layers.ts'
import { createCanvasPaths } from './paths-canvas.ts'
import { createGpuPaths } from './paths-gpu.ts'

/** Layers on Canvas 2D, for browsers without WebGPU and when it fails. */
export function createCanvasLayers(): Layers {
  return { background: createCanvasBackground(), paths: createCanvasPaths() }
}

/** Layers on the GPU. Throws where the browser gives no canvas for it; `failed` hears of what goes wrong later. */
export function createGpuLayers(device: GPUDevice, failed: (message: string) => void): Layers {
  const background = createGpuBackground(device, failed)
  try {
    return { background, paths: createGpuPaths(device, failed) }
  } catch (error) {
    background.dispose()
    throw error
  }
}

export function disposeLayers({ background, paths }: Layers): void {
  background.dispose()
  paths.dispose()
  background.canvas.remove()
  paths.canvas.remove()
}
