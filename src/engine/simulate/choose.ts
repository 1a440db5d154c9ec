import type { Experiment } from '../../experiment/experiment.ts'
import type { Result } from '../../trajectories/result.ts'
import type { BackendChoice, SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { admit } from './admit.ts'
import { openDevice } from '../webgpu/device.ts'
import { swiftLater } from '../wasm/swift-later.ts'
import { wasmWorks } from '../wasm/works.ts'
import { simulateOn } from './simulate.ts'

const gpuExecutors = new WeakMap<GPUDevice, Executor>()
const own = new Map<string, Promise<GPUDevice>>()
let wasm: Executor | undefined
let js: Executor | undefined

/** WebAssembly, or JavaScript where that is not allowed. The code of a back end is fetched when it is first chosen. */
async function processorExecutor(choice: BackendChoice): Promise<Executor> {
  if (choice === 'js' || !wasmWorks()) return (js ??= (await import('../js/executor.ts')).jsExecutor())
  return (wasm ??= (await import('../wasm/executor.ts')).wasmExecutor(swiftLater))
}

/** The executor on a device, made once for each. */
async function gpuExecutor(device: GPUDevice): Promise<Executor> {
  const known = gpuExecutors.get(device) ?? (await import('../webgpu/executor.ts')).webgpuExecutor(device)
  gpuExecutors.set(device, known)
  return known
}

/**
 * Simulates an experiment. `backend` is `auto` by default: WebGPU where a real adapter (or a `device`) is there, else WebAssembly,
 * else JavaScript. See `Result` for what comes back.
 * @throws Error (as a rejection) with a sentence in `message`, and `position` or `key` where there is a place
 */
export async function simulate(experiment: Experiment, options: SimulateOptions = {}): Promise<Result> {
  return simulateOn(await executorFor(options), admit(experiment), options)
}

/** The executor that `simulate` would take. */
export async function executorFor({ backend = 'auto', device }: SimulateOptions): Promise<Executor> {
  if (backend === 'webgpu' || (backend === 'auto' && device)) return gpuExecutor(device ?? (await sharedDevice('any')))
  if (backend === 'auto') {
    const real = await sharedDevice('real').catch(() => undefined)
    if (real) return gpuExecutor(real)
  }
  if (backend === 'wasm' && !wasmWorks()) throw new Error('WebAssembly is not available here; use the back end “js”.')
  return processorExecutor(backend)
}

/** A device of the library's own, opened once and again after a loss. */
function sharedDevice(kind: 'real' | 'any'): Promise<GPUDevice> {
  const known = own.get(kind)
  if (known) return known
  const opened = openDevice(kind).then(({ device }) => {
    void device.lost.then(() => own.delete(kind))
    return device
  })
  opened.catch(() => own.delete(kind))
  own.set(kind, opened)
  return opened
}
