import { ExternalTexture, LinearFilter, type Texture } from 'three/webgpu'

import type { createFlowPainter } from '../../shared/flow/gpu.ts'
import type { FlowScene } from '../../shared/flow/scene.ts'

const format = 'rgba8unorm'

/** Draws batches whose points are on the device into a texture that stays there. */
export interface GpuSheet {
  readonly draw: (scene: FlowScene) => Texture
  readonly dispose: () => void
}

/** `create` makes the painter: the contour has the same one, and whoever needs it first fetches it. */
export function createGpuSheet(device: GPUDevice, create: typeof createFlowPainter): GpuSheet {
  const painter = create(device, format)
  const { RENDER_ATTACHMENT, TEXTURE_BINDING } = GPUTextureUsage
  let target: GPUTexture | undefined
  let shown: Texture | undefined
  return {
    draw: (scene) => {
      const { width, height } = scene
      if (!shown || target?.width !== width || target.height !== height) {
        shown?.dispose()
        target?.destroy()
        target = device.createTexture({ size: [width, height], format, usage: RENDER_ATTACHMENT | TEXTURE_BINDING })
        shown = new ExternalTexture(target)
        shown.minFilter = shown.magFilter = LinearFilter
      }
      if (target) painter.draw(scene, target.createView())
      return shown
    },
    dispose: () => {
      painter.dispose()
      shown?.dispose()
      target?.destroy()
    },
  }
}
