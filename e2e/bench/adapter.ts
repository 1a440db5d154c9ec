import { create, globals } from 'webgpu'

const instances: GPU[] = []

/**
 * Dawn asks in every turn of Node's loop whether work is done, and so keeps a core from a software adapter that needs all of them;
 * browsers wait in another process. Here it asks once a millisecond.
 */
function askRarely(): void {
  Object.assign(globalThis, { setImmediate: (ask: () => void) => setTimeout(ask, 1) })
}

/**
 * WebGPU in Node; undefined where there is no adapter. Dawn ends the process when it works for an instance that was collected,
 * so every instance is kept.
 */
export async function webgpuAdapter(): Promise<{ gpu: GPU; adapter: GPUAdapter } | undefined> {
  Object.assign(globalThis, globals)
  askRarely()
  const gpu = create([])
  instances.push(gpu)
  const adapter = await gpu.requestAdapter()
  return adapter ? { gpu, adapter } : undefined
}

/** @throws Error without an adapter */
export async function webgpuDevice(): Promise<GPUDevice> {
  const found = await webgpuAdapter()
  if (!found) throw new Error('no WebGPU adapter in Node here')
  return found.adapter.requestDevice()
}
