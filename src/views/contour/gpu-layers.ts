import { createGpuBackground } from './background-gpu.ts'
import type { Layers } from './layers.ts'
import { createGpuPaths } from './paths-gpu.ts'

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
