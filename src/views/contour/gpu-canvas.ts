import { htmlElement } from '../shared/dom.ts'

/** A canvas that the GPU draws on. */
export interface GpuCanvas {
  readonly canvas: HTMLCanvasElement
  readonly context: GPUCanvasContext
  readonly format: GPUTextureFormat
}

/** A canvas on the shared device. Throws where the browser gives no such context. */
export function createGpuCanvas(device: GPUDevice, alphaMode: GPUCanvasAlphaMode): GpuCanvas {
  const canvas = htmlElement('canvas')
  const context = canvas.getContext('webgpu')
  if (!context) throw new Error('The browser gives no WebGPU canvas.')
  const format = navigator.gpu.getPreferredCanvasFormat()
  context.configure({ device, format, alphaMode })
  return { canvas, context, format }
}

/** Runs `make` and hears of what the GPU has against it, also of errors that come later than the call. */
export function checked<T>(device: GPUDevice, make: () => T, failed: (message: string) => void): T {
  device.pushErrorScope('validation')
  try {
    return make()
  } finally {
    void device.popErrorScope().then(
      (error) => error && failed(error.message),
      // A lost device answers nothing; its loss is told elsewhere.
      () => undefined,
    )
  }
}

/** A buffer with room for at least `bytes`, the old one where it is large enough; the old one is freed where it is not. */
export function roomyBuffer(device: GPUDevice, old: GPUBuffer | undefined, bytes: number, usage: number): GPUBuffer {
  if (old && old.size >= bytes) return old
  old?.destroy()
  return device.createBuffer({
    size: Math.max(256, 2 ** Math.ceil(Math.log2(bytes))),
    usage: usage | GPUBufferUsage.COPY_DST,
  })
}
