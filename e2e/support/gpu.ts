// One WebGPU device for tests in Node: Dawn, over SwiftShader where there is no GPU.
export interface TestDevice {
  adapter: GPUAdapter
  device: GPUDevice
}

let shared: Promise<TestDevice | undefined> | undefined

/** The device that all tests of a process share; without an adapter undefined, with a message, and an error under CI. */
export function testDevice(): Promise<TestDevice | undefined> {
  shared ??= open().catch((error: unknown) => {
    const reason = `No WebGPU in Node, so the WebGPU kernels are not tested here: ${error instanceof Error ? error.message : String(error)}`
    if (process.env['CI']) throw new Error(reason, { cause: error })
    console.warn(reason)
    return undefined
  })
  return shared
}

async function open(): Promise<TestDevice> {
  const { create, globals } = await import('webgpu')
  // The constants (GPUBufferUsage and so on); `navigator.gpu` stays as it is.
  Object.assign(globalThis, globals)
  const gpu = create([])
  const adapter = await gpu.requestAdapter()
  if (!adapter) {
    throw new Error(
      'Dawn found no adapter. It needs a Vulkan driver; Chromium brings a software one (SwiftShader), so installing Chromium is enough.',
    )
  }
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits
  const device = await adapter.requestDevice({ requiredLimits: { maxBufferSize, maxStorageBufferBindingSize } })
  // Dawn frees what it holds when its instance is collected: the device must keep it alive.
  instances.set(device, gpu)
  return { adapter, device }
}

const instances = new Map<GPUDevice, GPU>()
