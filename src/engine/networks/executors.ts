import type { Executor } from '../kernels/batch.ts'
import type { NetworkExecutor } from './batch.ts'

const made = new WeakMap<Executor, Promise<NetworkExecutor>>()

/** The back end for networks that belongs to one for surfaces; its code is fetched when it is first asked for. */
export function networkExecutor(executor: Executor): Promise<NetworkExecutor> {
  const known = made.get(executor) ?? make(executor)
  made.set(executor, known)
  return known
}

async function make({ name, device }: Executor): Promise<NetworkExecutor> {
  if (name === 'webgpu' && device) return (await import('./webgpu/executor.ts')).webgpuNetworkExecutor(device)
  if (name === 'wasm') return (await import('./wasm/executor.ts')).wasmNetworkExecutor()
  return (await import('./js/executor.ts')).jsNetworkExecutor()
}
