import type { GpuHandle } from '../../trajectories/handles.ts'
import type { Executor } from '../kernels/batch.ts'
import type { DrawnLoss } from '../simulate/sample.ts'
import { openDevice } from './device.ts'

/** Waits between attempts to get the graphics processor back; browsers refuse an adapter for a while after a second crash. */
const backOff = [100, 400, 2_000, 10_000, 30_000] as const

/** A device with what computes on it. */
export interface KeptDevice {
  readonly handle: GpuHandle
  readonly executor: Executor
  readonly lossWgsl: (loss: DrawnLoss) => string
  readonly description: string
}

/** Who uses the device, and is told of every change. */
export interface DeviceOwner {
  readonly isDisposed: () => boolean
  readonly took: (device: KeptDevice) => void
  /** @param recovering the device was lost and is being asked for again */
  readonly without: (reason: string, recovering: boolean) => void
}

/** Gets a device for its owner, and another one, after growing waits, whenever it is lost. Comes back after the first attempt. */
export async function keepDevice(allowed: 'any' | 'real', owner: DeviceOwner): Promise<void> {
  let generation = 0
  let losses = 0

  async function open(): Promise<boolean> {
    try {
      const { device, description } = await openDevice(allowed)
      const code = await import('./executor.ts').catch(() => undefined)
      if (owner.isDisposed() || !code) device.destroy()
      if (owner.isDisposed()) return false
      if (!code) throw new Error('what computes on the graphics processor could not be fetched')
      generation++
      void device.lost.then(recover)
      const { webgpuExecutor, lossWgsl } = code
      owner.took({ handle: { device, generation }, executor: webgpuExecutor(device), lossWgsl, description })
      return true
    } catch (error) {
      owner.without(error instanceof Error ? error.message : 'WebGPU could not be started', false)
      return false
    }
  }

  async function recover(): Promise<void> {
    if (owner.isDisposed()) return
    losses++
    // each loss of a session starts further on in the waits
    for (const wait of backOff.slice(Math.min(losses - 1, backOff.length - 1))) {
      owner.without('the graphics processor was lost and is being asked again', true)
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (owner.isDisposed() || (await open())) return
    }
    owner.without('the graphics processor was lost and did not come back', false)
  }

  await open()
}

/** Was the device lost already? */
export function isLost(device: GPUDevice): Promise<boolean> {
  return Promise.race([
    device.lost.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 50)),
  ])
}
