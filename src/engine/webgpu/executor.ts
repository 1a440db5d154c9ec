import {
  initialState,
  kernelKey,
  mostKernels,
  ownLength,
  type Batch,
  type BatchStart,
  type Executor,
} from '../kernels/batch.ts'
export { lossWgsl } from './loss-wgsl.ts'
import { rowsOf, wgslKernel, workgroupSize, type Rows } from './kernel.ts'
import { Pace } from './pace.ts'
import { Cache } from '../simulate/cache.ts'
import { steadyFrom } from '../kernels/steady.ts'

const longestPathBytes = 64 * 2 ** 20

interface Kernel {
  readonly pipeline: GPUComputePipeline
  readonly layout: GPUBindGroupLayout
}

/**
 * WebGPU compute on the given device. Pipelines are compiled when first needed and cached by the step's key; the number of steps
 * a submit follows the time that the last ones took. After the device is lost every call rejects.
 */
export function webgpuExecutor(device: GPUDevice): Executor {
  const kernels = new Cache<Promise<Kernel>>(mostKernels)
  const pace = new Pace()

  const kernelOf = (begin: BatchStart) => (rows: Rows) =>
    kernels.get(`${rows} ${kernelKey(begin)}`, () => compile(device, wgslKernel(begin, 'dispatch', rows)))

  return {
    name: 'webgpu',
    device,
    start: async (begin) => new GpuBatch(device, kernelOf(begin), begin, pace),
    chunk: (count, steps) => {
      const byBytes = Math.floor(Math.min(longestPathBytes, device.limits.maxStorageBufferBindingSize) / (8 * count))
      return Math.max(1, Math.min(steps, byBytes, pace.steps(count)))
    },
    dispose: () => undefined,
  }
}

async function compile(device: GPUDevice, code: string): Promise<Kernel> {
  const module = device.createShaderModule({ code })
  const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module, entryPoint: 'main' } })
  return { pipeline, layout: pipeline.getBindGroupLayout(0) }
}

class GpuBatch implements Batch {
  private readonly count: number
  private readonly stateLength: number
  private readonly buffers: {
    shape: GPUBuffer
    state: GPUBuffer
    host: GPUBuffer
    path?: GPUBuffer
    rows?: GPUBuffer
    own?: GPUBuffer
    read: GPUBuffer
  }
  private readonly entries: GPUBindGroupEntry[]
  private readonly device: GPUDevice
  private readonly kernelOf: (rows: Rows) => Promise<Kernel>
  private readonly begin: BatchStart
  private readonly pace: Pace
  private rows: Rows = 'settled'
  /** The state after the last `advance`, where it came with it, and whether it is to come with the next. */
  private known: Float32Array | undefined
  private wanted = true

  constructor(device: GPUDevice, kernelOf: (rows: Rows) => Promise<Kernel>, begin: BatchStart, pace: Pace) {
    this.device = device
    this.kernelOf = kernelOf
    this.begin = begin
    this.pace = pace
    const { step, starts, constants, chunk, keepPath } = begin
    this.count = starts.length / 2
    const state = initialState(begin, this.count, (length) => new Float32Array(length))
    this.stateLength = state.length
    const pathBytes = 8 * this.count * chunk
    const make = (size: number, usage: number) =>
      device.createBuffer({ size: Math.max(16, Math.ceil(size / 16) * 16), usage })
    const { STORAGE, UNIFORM, COPY_DST, COPY_SRC, MAP_READ } = GPUBufferUsage
    const path = keepPath ? { path: make(pathBytes, STORAGE | COPY_SRC) } : {}
    const data = begin.rows && step.usesRows ? { rows: make(4 * begin.rows.length, STORAGE | COPY_DST) } : {}
    this.buffers = {
      shape: make(12, UNIFORM | COPY_DST),
      state: make(4 * state.length, STORAGE | COPY_DST | COPY_SRC),
      host: make(4 * (constants.length + chunk * step.tableWidth), STORAGE | COPY_DST),
      ...path,
      ...data,
      ...(begin.own && { own: make(4 * ownLength(begin, this.count), STORAGE | COPY_DST) }),
      read: make(Math.max(keepPath ? pathBytes : 0, 4 * state.length), MAP_READ | COPY_DST),
    }
    device.queue.writeBuffer(this.buffers.state, 0, state)
    device.queue.writeBuffer(this.buffers.host, 0, Float32Array.from(constants))
    if (data.rows && begin.rows) device.queue.writeBuffer(data.rows, 0, Float32Array.from(begin.rows))
    const { shape, state: stateBuffer, host, own } = this.buffers
    if (own && begin.own) device.queue.writeBuffer(own, 0, Float32Array.from(begin.own.values))
    // where all numbers are the members' own, the kernel reads none of the host's
    const { constants: mine = [], columns = [] } = begin.own ?? {}
    const reads = constants.length + step.tableWidth - mine.length - columns.length
    const bound = [shape, stateBuffer, host, path.path, data.rows, own]
    // bindings that a kernel does not use are not part of its layout
    this.entries = bound.flatMap((buffer, binding) =>
      !buffer || (buffer === host && reads === 0) ? [] : [{ binding, resource: { buffer } }],
    )
  }

  async advance(table: Float64Array, steps: number, own?: Float64Array): Promise<Float32Array> {
    const { device, buffers, count, begin, entries } = this
    const steady = steadyFrom(table, begin.step.tableWidth, steps, own)
    this.rows = rowsOf(steady, this.rows)
    const { pipeline, layout } = await this.kernelOf(this.rows)
    const began = performance.now()
    device.queue.writeBuffer(buffers.shape, 0, Uint32Array.of(count, steps, steady))
    if (table.length > 0) device.queue.writeBuffer(buffers.host, 4 * begin.constants.length, Float32Array.from(table))
    if (own && buffers.own)
      device.queue.writeBuffer(buffers.own, 4 * (begin.own?.values.length ?? 0), Float32Array.from(own))
    const encoder = device.createCommandEncoder()
    const pass = encoder.beginComputePass()
    pass.setPipeline(pipeline)
    pass.setBindGroup(0, device.createBindGroup({ layout, entries }))
    const groups = Math.ceil(count / workgroupSize)
    const columns = Math.min(groups, 65535)
    pass.dispatchWorkgroups(columns, Math.ceil(groups / columns))
    pass.end()
    const bytes = 8 * count * steps
    if (buffers.path) encoder.copyBufferToBuffer(buffers.path, 0, buffers.read, 0, bytes)
    // who asked for the state after the last steps will again: it comes along, without a way to the device and back of its own
    const along = !buffers.path && this.wanted
    if (along) this.copyState(encoder)
    device.queue.submit([encoder.finish()])
    this.known = undefined
    this.wanted = false
    const path = buffers.path ? await this.read(bytes) : new Float32Array(0)
    if (along) this.known = await this.read(4 * this.stateLength)
    else if (!buffers.path) await device.queue.onSubmittedWorkDone()
    this.pace.learn(count * steps, performance.now() - began)
    return path
  }

  async state(): Promise<Float32Array> {
    this.wanted = true
    if (this.known) return this.known
    const encoder = this.device.createCommandEncoder()
    this.copyState(encoder)
    this.device.queue.submit([encoder.finish()])
    this.known = await this.read(4 * this.stateLength)
    return this.known
  }

  dispose(): void {
    for (const buffer of Object.values(this.buffers)) buffer.destroy()
  }

  private copyState(encoder: GPUCommandEncoder): void {
    encoder.copyBufferToBuffer(this.buffers.state, 0, this.buffers.read, 0, 4 * this.stateLength)
  }

  private async read(bytes: number): Promise<Float32Array> {
    const { read } = this.buffers
    await read.mapAsync(GPUMapMode.READ, 0, bytes)
    const copy = new Float32Array(read.getMappedRange(0, bytes).slice(0))
    read.unmap()
    return copy
  }
}
