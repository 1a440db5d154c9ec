import { create, globals } from 'webgpu'

const instances: GPU[] = []

/**
 * WebGPU in Node; undefined where there is no adapter. Dawn ends the process when it works for an instance that was collected,
 * so every instance is kept.
 */
export async function webgpuAdapter(): Promise<{ gpu: GPU; adapter: GPUAdapter } | undefined> {
  Object.assign(globalThis, globals)
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
