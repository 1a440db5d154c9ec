import type { Experiment } from '../../experiment/experiment.ts'
import type { GpuFlowPart } from '../../trajectories/flow.ts'
import { initialState, type BatchStart } from '../kernels/batch.ts'
import { steadyFrom } from '../kernels/steady.ts'
import type { FlowOptions, KeptFlow } from '../simulate/kept-flow.ts'
import { Refusal } from '../simulate/refusal.ts'
import { runStart } from '../simulate/run-start.ts'
import { rowsOf, wgslKernel, workgroupSize, type Rows } from './kernel.ts'
import { Pace } from './pace.ts'

/**
 * Computes the shown runs from every start into buffers that stay on the device: nothing is read back. The numbers are those of
 * the same experiment on this device through `simulate`.
 * @throws Refusal (as a rejection) where the device cannot hold the points; the signal's reason
 */
export async function flowOnDevice(
  device: GPUDevice,
  experiment: Experiment,
  kept: KeptFlow,
  { signal, onProgress }: FlowOptions,
): Promise<GpuFlowPart[]> {
  const pace = new Pace()
  const parts: GpuFlowPart[] = []
  try {
    for (const run of kept.runs) {
      parts.push(await partOf(device, experiment, { ...kept, run, pace, signal }))
      onProgress?.(parts.length / kept.runs.length)
    }
    return parts
  } catch (error) {
    disposeParts(parts)
    throw error
  }
}

export function disposeParts(parts: readonly GpuFlowPart[]): void {
  for (const { points, frozen } of parts) {
    points.destroy()
    frozen.destroy()
  }
}

interface Context extends KeptFlow {
  readonly run: number
  readonly pace: Pace
  readonly signal: AbortSignal | undefined
}

async function partOf(device: GPUDevice, experiment: Experiment, context: Context): Promise<GpuFlowPart> {
  const { run, starts, rows, stride, pace, signal } = context
  const { steps } = experiment
  const count = starts.length / 2
  const { begin: beginning, tableOf } = runStart(experiment, run, context.problem, starts)
  // no submit is longer than the pace allows, which may grow
  const chunk = Math.max(1, Math.min(steps, 16 * pace.steps(count)))
  const begin: BatchStart = { ...beginning, chunk }
  const { step, constants } = begin
  const state = initialState(begin, count, (length) => new Float32Array(length))
  const pipelines = new Map<Rows, GPUComputePipeline>()
  const { STORAGE, UNIFORM, COPY_DST, COPY_SRC } = GPUBufferUsage
  const made: GPUBuffer[] = []
  const make = (floats: number, usage: number): GPUBuffer => {
    const buffer = device.createBuffer({ size: Math.max(16, 4 * floats), usage })
    made.push(buffer)
    return buffer
  }
  device.pushErrorScope('out-of-memory')
  const points = make(2 * count * rows, STORAGE | COPY_DST | COPY_SRC)
  const frozen = make(count, STORAGE | COPY_DST)
  const buffers = [
    make(8, UNIFORM | COPY_DST),
    make(state.length, STORAGE | COPY_DST | COPY_SRC),
    make(constants.length + chunk * step.tableWidth, STORAGE | COPY_DST),
    points,
    ...(begin.rows && step.usesRows ? [make(begin.rows.length, STORAGE | COPY_DST)] : []),
  ]
  const [shape, inState, host, , data] = buffers
  const keepOnly = (kept: readonly GPUBuffer[]): void => {
    for (const buffer of made) if (!kept.includes(buffer)) buffer.destroy()
  }
  const failure = await device.popErrorScope()
  if (failure || !shape || !inState || !host) {
    keepOnly([])
    throw new Refusal('The graphics processor cannot hold so many points; take fewer starts or hide runs.', 'starts')
  }
  try {
    device.queue.writeBuffer(points, 0, Float32Array.from(starts))
    device.queue.writeBuffer(inState, 0, state)
    device.queue.writeBuffer(host, 0, Float32Array.from(constants))
    if (data && begin.rows) device.queue.writeBuffer(data, 0, Float32Array.from(begin.rows))
    const reads = constants.length + step.tableWidth
    const entries = buffers.flatMap((buffer, binding) =>
      buffer === host && reads === 0 ? [] : [{ binding, resource: { buffer } }],
    )
    let reading: Rows = 'settled'
    for (let done = 0; done < steps;) {
      signal?.throwIfAborted()
      const now = Math.max(1, Math.min(chunk, steps - done, pace.steps(count)))
      const table = tableOf(now)
      const steady = steadyFrom(table, step.tableWidth, now, undefined)
      reading = rowsOf(steady, reading)
      const pipeline = pipelines.get(reading) ?? (await compile(device, begin, reading))
      pipelines.set(reading, pipeline)
      // a compilation takes its time
      signal?.throwIfAborted()
      const began = performance.now()
      device.queue.writeBuffer(shape, 0, Uint32Array.of(count, now, steady, done, stride, steps, rows - 1))
      if (table.length > 0) device.queue.writeBuffer(host, 4 * constants.length, Float32Array.from(table))
      const encoder = device.createCommandEncoder()
      const pass = encoder.beginComputePass()
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }))
      const groups = Math.ceil(count / workgroupSize)
      const columns = Math.min(groups, 65535)
      pass.dispatchWorkgroups(columns, Math.ceil(groups / columns))
      pass.end()
      done += now
      if (done === steps) encoder.copyBufferToBuffer(inState, 4 * count * step.state.length, frozen, 0, 4 * count)
      device.queue.submit([encoder.finish()])
      await device.queue.onSubmittedWorkDone()
      pace.learn(count * now, performance.now() - began)
    }
    keepOnly([points, frozen])
    return { run, count, points, frozen }
  } catch (error) {
    keepOnly([])
    throw error
  }
}

function compile(device: GPUDevice, begin: BatchStart, rows: Rows): Promise<GPUComputePipeline> {
  const module = device.createShaderModule({ code: wgslKernel(begin, 'run', rows), label: 'flow' })
  return device.createComputePipelineAsync({ layout: 'auto', compute: { module, entryPoint: 'main' } })
}
