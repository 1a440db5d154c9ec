import { WebGPURenderer } from 'three/webgpu'

/**
 * A renderer on the engine's device, or on WebGL 2 where there is none. It draws when asked and then rests: three's own
 * animation loop would go on for ever once anything was drawn. Rejects where the canvas gives no context.
 */
export async function createRenderer(canvas: unknown, device: GPUDevice | undefined): Promise<WebGPURenderer> {
  if (!(canvas instanceof HTMLCanvasElement)) throw new TypeError('The landscape draws on a canvas of the page.')
  // Three takes this property for itself; on a shared device it belongs to whoever set it before.
  const handler = device?.onuncapturederror
  const back = device ? { device } : { forceWebGL: true }
  const renderer = new RestingRenderer({ canvas, antialias: true, alpha: true, ...back })
  await renderer.init()
  if (device) device.onuncapturederror = handler ?? null
  return renderer
}

/** Whether WebGL 2 can be had, asked once, and the context given back. */
export function hasWebgl2(): boolean {
  if (webgl2 === undefined) {
    const canvas = document.createElement('canvas')
    webgl2 = canvas.getContext('webgl2') !== null
    giveBackContext(canvas)
  }
  return webgl2
}
let webgl2: boolean | undefined

/** Gives a canvas' WebGL context back at once: browsers allow few, and take the oldest away where one more is asked for. */
export function giveBackContext(canvas: HTMLCanvasElement): void {
  canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
}

class RestingRenderer extends WebGPURenderer {
  /** Called by the canvas once it was taken down. */
  forceContextLoss(): void {
    giveBackContext(this.domElement)
  }

  override render(...scene: Parameters<WebGPURenderer['render']>): void {
    super.render(...scene)
    // Drawing starts the loop anew each time, which counts the frame.
    const loop: unknown = Reflect.get(this, '_animation')
    if (canStop(loop)) loop.stop()
  }
}

const canStop = (loop: unknown): loop is { readonly stop: () => void } =>
  typeof loop === 'object' && loop !== null && 'stop' in loop && typeof loop.stop === 'function'
