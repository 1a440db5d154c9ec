import { createFlowPainter } from '../shared/flow/gpu.ts'
import type { FlowScene } from '../shared/flow/scene.ts'
import { checked, createGpuCanvas } from './gpu-canvas.ts'

/** A canvas for batches on the shared device; `failed` hears of what the device has against it. */
export interface GpuFlowCanvas {
  readonly device: GPUDevice
  readonly canvas: HTMLCanvasElement
  readonly draw: (scene: FlowScene) => void
  readonly dispose: () => void
}

export function createGpuFlow(device: GPUDevice, failed: (message: string) => void): GpuFlowCanvas {
  const { canvas, context, format } = createGpuCanvas(device, 'premultiplied')
  canvas.className = 'contour-flow'
  canvas.setAttribute('aria-hidden', 'true')
  const painter = checked(device, () => createFlowPainter(device, format), failed)
  return {
    device,
    canvas,
    draw: (scene) => {
      if (canvas.width !== scene.width) canvas.width = scene.width
      if (canvas.height !== scene.height) canvas.height = scene.height
      checked(device, () => painter.draw(scene, context.getCurrentTexture().createView()), failed)
    },
    dispose: () => {
      context.unconfigure()
      painter.dispose()
      canvas.remove()
    },
  }
}
