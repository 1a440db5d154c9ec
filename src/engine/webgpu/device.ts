export interface OpenedDevice {
  readonly device: GPUDevice
  /** What the browser says about the adapter, for the reader. */
  readonly description: string
}

/**
 * Asks for a device with as much buffer as the adapter gives. `real` refuses software adapters, which are slower than WebAssembly.
 * @throws Error with a sentence that says why there is none
 */
export async function openDevice(kind: 'real' | 'any'): Promise<OpenedDevice> {
  const { gpu } = globalThis.navigator ?? {}
  if (!gpu) throw new Error('this browser has no WebGPU')
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter) throw new Error('WebGPU finds no graphics adapter here')
  const { info } = adapter
  if (kind === 'real' && (info.isFallbackAdapter || isSoftware(info)))
    throw new Error('WebGPU has only a software adapter here')
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits
  const device = await adapter.requestDevice({ requiredLimits: { maxBufferSize, maxStorageBufferBindingSize } })
  return { device, description: info.description || info.architecture || info.vendor || 'WebGPU' }
}

/** Some browsers do not mark their software adapters. */
/** Is it the processor that plays a graphics processor? */
export const isSoftware = ({ vendor, architecture, description }: GPUAdapterInfo): boolean =>
  /swiftshader|llvmpipe|software|basic render/i.test(`${vendor} ${architecture} ${description}`)
