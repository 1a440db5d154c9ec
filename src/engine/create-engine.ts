import type { normalise as Normalise } from '../experiment/normalise.ts'
import type { Result } from '../trajectories/result.ts'
import type { BackendStatus, GpuHandle } from '../trajectories/handles.ts'
import type { BackendChoice, Engine, SimulateOptions } from './engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { isNormalised } from '../experiment/normalised.ts'
import type { Executor } from './kernels/batch.ts'
import { beforeFirstPicture } from './simulate/breath.ts'
import { problemHandle, sampleWith } from './simulate/problem-handle.ts'
import type { DrawnLoss } from './simulate/sample.ts'
import { simulateOn } from './simulate/simulate.ts'
import { wasmExecutor } from './wasm/executor.ts'
import { swiftLater } from './wasm/swift-later.ts'
import { wasmAllowed } from '../notation/wasm-allowed.ts'
import { wasmWorks } from './wasm/works.ts'
import type { DeviceOwner, KeptDevice } from './webgpu/keep-device.ts'

/**
 * An engine for a page. It computes at once on WebAssembly (or JavaScript); with `auto` it moves to WebGPU when a real adapter
 * answers, with `webgpu` also to a software one. When the device is lost it falls back and tries to get it again.
 *
 * @param before what is more urgent than to ask for a graphics processor with `auto`
 */
export async function createEngine(choice: BackendChoice, before?: Promise<void>): Promise<Engine> {
  if (!wasmWorks()) sampleWith((await import('./js/sampler.ts')).jsSampler)
  const engine = new PageEngine(choice)
  // asked for by name, the graphics processor is worth the wait; else the first picture is not kept waiting
  if (choice === 'webgpu') await engine.open()
  else if (choice === 'auto') void engine.openAfter(before)
  return engine
}

class PageEngine implements Engine, DeviceOwner {
  private readonly listeners = new Set<() => void>()
  private readonly choice: BackendChoice
  /** The first picture waits for this one, so its code is here from the start. */
  private readonly wasm: Executor | undefined
  private js: Executor | undefined
  private onGpu: Executor | undefined
  private lossWgsl: ((loss: DrawnLoss) => string) | undefined
  private normalise: typeof Normalise | undefined
  private handle: GpuHandle | undefined
  private current: BackendStatus
  private disposed = false
  private simulated = false

  constructor(choice: BackendChoice) {
    this.choice = choice
    this.wasm = choice !== 'js' && wasmWorks() ? wasmExecutor(swiftLater) : undefined
    this.current = this.onProcessor(
      choice === 'auto' || choice === 'webgpu' ? 'the graphics processor is being asked' : 'asked for',
    )
  }

  status = (): BackendStatus => this.current

  gpu = (): GpuHandle | undefined => this.handle

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  simulate = async (given: Experiment, options: SimulateOptions = {}) => {
    const experiment = await this.normalised(given)
    const { handle, onGpu, simulated } = this
    this.simulated = true
    if (!handle || !onGpu)
      return simulateOn(await this.processor(), experiment, options, simulated ? undefined : beforeFirstPicture)
    try {
      return await simulateOn(onGpu, experiment, options)
    } catch (error) {
      // a device that was lost on the way is no fault of the experiment
      if (options.signal?.aborted === true || !(await isLost(handle.device))) throw error
      return simulateOn(await this.processor(), experiment, options)
    }
  }

  problem = (experiment: Experiment) => problemHandle(experiment, this.handle ? this.lossWgsl : undefined)

  network: Engine['network'] = async (experiment) =>
    (await import('./networks/handle.ts')).networkHandle(await this.normalised(experiment))

  criticalPoints = async (experiment: Experiment, signal?: AbortSignal) =>
    (await many()).findCritical(experiment, signal)

  openRun = async (given: Experiment, run: number, result: Result) =>
    (await import('./trace/tracer.ts')).openRun(await this.normalised(given), run, result)

  flow: Engine['flow'] = async (experiment, options) =>
    (await many()).flowOn(await this.quickest(), await this.normalised(experiment), options)

  ends: Engine['ends'] = async (experiment, options) =>
    (await many()).endsOn(await this.quickest(), await this.normalised(experiment), options)

  map: Engine['map'] = async (experiment, question, options) =>
    (await many()).mapOn(await this.quickest(), await this.normalised(experiment), question, options)

  plane: Engine['plane'] = async (experiment, ...asked) =>
    (await import('./networks/landscape/landscape.ts')).openPlane(await this.normalised(experiment), ...asked)

  dispose = (): void => {
    this.disposed = true
    this.listeners.clear()
    this.wasm?.dispose()
    this.handle?.device.destroy()
    this.handle = undefined
  }

  async openAfter(before: Promise<void> | undefined): Promise<void> {
    await before
    await this.open()
  }

  /** Gets a device and keeps it, if the choice allows one; says why not, where there is none. */
  async open(): Promise<void> {
    try {
      const { keepDevice } = await import('./webgpu/keep-device.ts')
      await keepDevice(this.choice === 'webgpu' ? 'any' : 'real', this)
    } catch {
      this.without('what asks for the graphics processor could not be fetched', false)
    }
  }

  isDisposed = (): boolean => this.disposed

  took = ({ handle, executor, lossWgsl, description }: KeptDevice): void => {
    this.handle = handle
    this.onGpu = executor
    this.lossWgsl = lossWgsl
    this.change({ name: 'webgpu', reason: description, recovering: false })
  }

  without = (reason: string, recovering: boolean): void => {
    this.handle = undefined
    this.change({ ...this.onProcessor(reason), recovering })
  }

  private onProcessor(reason: string): BackendStatus {
    const without = wasmAllowed()
      ? 'this browser has no fast WebAssembly'
      : 'WebAssembly is not allowed here; slowly, as formulas are interpreted'
    const why = wasmWorks() ? reason : `${reason}; ${without}`
    return { name: this.wasm ? 'wasm' : 'js', reason: why, recovering: false }
  }

  private async quickest(): Promise<Executor> {
    return this.onGpu ?? this.processor()
  }

  private async processor(): Promise<Executor> {
    return this.wasm ?? (this.js ??= (await import('./js/executor.ts')).jsExecutor())
  }

  /** The first visit's experiment, or an address's, is as it should be; what checks others is fetched when there is one. */
  private async normalised(experiment: Experiment): Promise<Experiment> {
    if (isNormalised(experiment)) return experiment
    this.normalise ??= (await import('../experiment/normalise.ts')).normalise
    return this.normalise(experiment)
  }

  private change(status: BackendStatus): void {
    this.current = status
    for (const listener of this.listeners) listener()
  }
}

const many = () => import('./simulate/many.ts')

const isLost = async (device: GPUDevice): Promise<boolean> => (await import('./webgpu/keep-device.ts')).isLost(device)
