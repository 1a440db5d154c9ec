import type { Numbers } from '../../../trajectories/result.ts'
import { Cache } from '../../simulate/cache.ts'
import type { NetworkBatch, NetworkExecutor, NetworkStart, Stretch } from '../batch.ts'
import type { Shape } from '../evaluation.ts'
import { memberHost, type MemberHost } from '../member-host.ts'
import type { Member } from '../members.ts'
import { optionsOf } from '../options.ts'
import { layoutOf, programKey, writeProgram, type Layout, type ProgramOptions } from '../program.ts'
import { listRows, type RowList } from '../rows.ts'
import { isSoftware } from '../../webgpu/device.ts'
import { wasmMatrices } from '../wasm/matrices.ts'
import { recorded, wgslNetwork, workgroupSize } from './kernel.ts'
import { fasterOf, type Way } from './trial.ts'
import { wgslWorkgroupNetwork } from './workgroup-kernel.ts'

/** How code is written for one invocation a run, and for one workgroup a run. */
const shapes: Readonly<Record<Way, Shape>> = {
  invocation: { tile: 1, unrolled: 256 },
  workgroup: { tile: 1, unrolled: 16, shared: true },
}
/** A submit much longer than this risks a driver reset and holds up the page's own drawing. */
const targetMilliseconds = 40
const pathNumbers = 4e6

interface Compiled {
  readonly way: Way
  readonly program: Layout
  readonly pipeline: GPUComputePipeline
}

/**
 * Networks on the graphics processor: one invocation trains one, or one workgroup does, whichever a trial on this device found faster
 * for as many networks of this kind.
 * @param only the way to take without a trial
 */
export function webgpuNetworkExecutor(device: GPUDevice, only?: Way): NetworkExecutor {
  const compiled = new Cache<Promise<Compiled>>(32)
  const { adapterInfo } = device
  const software = adapterInfo !== undefined && isSoftware(adapterInfo)
  const chosen = new Cache<Promise<Way>>(256)
  const compiledFor = (start: NetworkStart, way: Way): Promise<Compiled> => {
    const options = optionsOf(start, shapes[way])
    return compiled.get(programKey(options), () => compile(device, options, way))
  }
  const begin = async (start: NetworkStart, way: Way): Promise<NetworkBatch> =>
    new GpuBatch(device, await compiledFor(start, way), start)
  const wayFor = async (start: NetworkStart): Promise<Way> => {
    if (only) return only
    // the processor works off the invocations of a workgroup one after another, and takes seconds to compile their barriers
    if (software) return 'invocation'
    const options = optionsOf(start, shapes.workgroup)
    // the workgroup's way keeps all rows of a layer: they have to fit into a binding
    const { length } = writeProgram(options)
    if (4 * length * start.members.length > device.limits.maxStorageBufferBindingSize) return 'invocation'
    const { samples } = start.members[0]
    const key = JSON.stringify([programKey(options), start.members.length, samples.training, samples.validation])
    return chosen.get(key, () => fasterOf(start, begin))
  }
  return { name: 'webgpu', start: async (start) => begin(start, await wayFor(start)), matrices: wasmMatrices }
}

async function compile(device: GPUDevice, options: ProgramOptions, way: Way): Promise<Compiled> {
  const program = writeProgram(options)
  const module = device.createShaderModule({
    code: way === 'workgroup' ? wgslWorkgroupNetwork(program) : wgslNetwork(program),
  })
  const buffer = (binding: number, type: GPUBufferBindingType) => ({
    binding,
    visibility: GPUShaderStage.COMPUTE,
    buffer: { type },
  })
  const layout = device.createBindGroupLayout({
    entries: [
      buffer(0, 'uniform'),
      buffer(1, 'storage'),
      ...[2, 3, 4, 5, 6].map((binding) => buffer(binding, 'read-only-storage')),
      buffer(7, 'storage'),
    ],
  })
  const pipeline = await device.createComputePipelineAsync({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: { module, entryPoint: 'main' },
  })
  return { way, program: layoutOf(program), pipeline }
}

class GpuBatch implements NetworkBatch {
  private readonly program: Layout
  private readonly hosts: readonly MemberHost[]
  private readonly list: RowList
  private readonly count: number
  private readonly most: number
  private readonly shared: boolean
  private readonly buffers: readonly GPUBuffer[]
  private readonly read: GPUBuffer
  private readonly group: GPUBindGroup
  private readonly device: GPUDevice
  private readonly pipeline: GPUComputePipeline
  private readonly keep: boolean
  private readonly way: Way
  private done = 0
  private perMillisecond: number

  constructor(device: GPUDevice, { way, program, pipeline }: Compiled, { members, steps, keep }: NetworkStart) {
    const [first] = members
    this.device = device
    this.way = way
    this.pipeline = pipeline
    this.program = program
    this.keep = keep
    this.count = members.length
    this.hosts = members.map((member) => memberHost(member))
    this.list = listRows(first, steps, program.tile)
    this.shared = members.every(({ samples, batches }) => samples === first.samples && batches === first.batches)
    const perStep = this.count * (program.parameters * (keep ? 1 : 0) + recorded.length + program.tableWidth)
    this.most = Math.max(1, Math.min(steps, Math.floor(pathNumbers / perStep)))
    this.perMillisecond = 3e5 / (first.samples.training * 6 * program.parameters)
    const { count, most } = this
    const state = this.initialState(members)
    const { rows, shares, data } = this.rowTables(members, steps)
    const { STORAGE, UNIFORM, COPY_DST, COPY_SRC, MAP_READ } = GPUBufferUsage
    const make = (floats: number, usage: number) =>
      device.createBuffer({ size: Math.max(32, 16 * Math.ceil(floats / 4)), usage })
    const path = program.parameters * (keep ? most : 1)
    const record = count * (recorded.length * most + path)
    this.buffers = [
      make(8, UNIFORM | COPY_DST),
      make(state.length, STORAGE | COPY_DST | COPY_SRC),
      make(count * (program.constants + 1 + most * program.tableWidth), STORAGE | COPY_DST),
      make(data.length, STORAGE | COPY_DST),
      make(rows.length, STORAGE | COPY_DST),
      make(shares.length, STORAGE | COPY_DST),
      make(2 * most, STORAGE | COPY_DST),
      make(record, STORAGE | COPY_DST | COPY_SRC),
    ]
    this.read = make(record + this.kept, MAP_READ | COPY_DST)
    this.write(1, state)
    this.write(2, this.constants())
    this.write(3, data)
    this.write(4, rows)
    this.write(5, shares)
    this.group = device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: this.buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
    })
  }

  chunk = (): number =>
    Math.max(1, Math.min(this.most, Math.floor((this.perMillisecond * targetMilliseconds) / this.count)))

  advance = async (steps: number): Promise<Stretch> => {
    const { device, count, program, list, most, keep } = this
    const began = performance.now()
    const row = this.shared ? [1, 0] : [count, 1]
    this.write(0, Int32Array.of(count, steps, list.training, list.all, ...row, keep ? 1 : 0, most))
    if (program.tableWidth > 0) this.write(2, this.table(steps), count * (program.constants + 1))
    this.write(6, list.bounds.slice(2 * this.done, 2 * (this.done + steps)))
    // what a step does not record is not known
    this.write(7, new Float32Array(count * recorded.length * most).fill(Number.NaN))
    const encoder = device.createCommandEncoder()
    const pass = encoder.beginComputePass()
    pass.setPipeline(this.pipeline)
    pass.setBindGroup(0, this.group)
    pass.dispatchWorkgroups(this.way === 'workgroup' ? count : Math.ceil(count / workgroupSize))
    pass.end()
    const [, state, , , , , , record] = this.buffers
    if (!state || !record) throw new Error('The buffers of the networks are gone.')
    const numbers = count * (recorded.length * most + program.parameters * (keep ? steps : 1))
    encoder.copyBufferToBuffer(record, 0, this.read, 0, 4 * numbers)
    encoder.copyBufferToBuffer(state, 0, this.read, 4 * numbers, 4 * this.kept)
    device.queue.submit([encoder.finish()])
    await this.read.mapAsync(GPUMapMode.READ, 0, 4 * (numbers + this.kept))
    const all = new Float32Array(this.read.getMappedRange(0, 4 * (numbers + this.kept)).slice(0))
    this.read.unmap()
    this.done += steps
    const spent = Math.max(1, performance.now() - began)
    this.perMillisecond = 0.5 * this.perMillisecond + (0.5 * count * steps) / spent
    return this.stretch(all, numbers)
  }

  private last: Float32Array = new Float32Array(0)

  counted = (slot: '#f' | '#g' | '#h'): number => {
    let sum = 0
    for (let i = 0; i < this.count; i++) sum += this.stateOf(i, slot)
    return sum
  }

  dispose = (): void => {
    for (const buffer of [...this.buffers, this.read]) buffer.destroy()
  }

  private stretch(all: Float32Array, state: number): Stretch {
    const { count, most, program, keep } = this
    this.last = all.subarray(state)
    const part = (which: number) => all.subarray(which * most * count, (which + 1) * most * count)
    const path = recorded.length * most * count
    return {
      losses: part(0),
      norms: part(1),
      batchLosses: part(2),
      validation: part(3),
      weights: (k: number, i: number, into: Numbers, at: number) => {
        const from = path + (keep ? k : 0) * program.parameters * count + i
        for (let j = 0; j < program.parameters; j++) into[at + j] = all[from + j * count] ?? 0
      },
      frozen: (i) => this.stateOf(i, 'frozen') === 1,
    }
  }

  private stateOf(i: number, slot: string): number {
    const offset = this.program.offsets.get(slot)
    return offset === undefined ? 0 : (this.last[this.placeOf(offset, i)] ?? 0)
  }

  /** Where number `at` of run i stands: run by run where a workgroup trains one, else number by number. */
  private placeOf(at: number, i: number): number {
    return this.way === 'workgroup' ? i * this.program.length + at : at * this.count + i
  }

  /** Numbers from the first of the state to its last. */
  private get kept(): number {
    const { program, count, way } = this
    return way === 'workgroup' ? (count - 1) * program.length + program.state : count * program.state
  }

  private write(buffer: number, values: Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>, floats = 0): void {
    const target = this.buffers[buffer]
    if (target && values.length > 0) this.device.queue.writeBuffer(target, 4 * floats, values)
  }

  private initialState(members: readonly Member[]): Float32Array<ArrayBuffer> {
    const { program, count, hosts } = this
    // where a run's arrays do not fit into private memory all of them are in this buffer
    const state = new Float32Array(program.length * count)
    members.forEach((member, i) => {
      member.weights.forEach((value, j) => (state[this.placeOf(j, i)] = value))
      const fill = (slot: string, length: number) => {
        const from = program.offsets.get(slot) ?? 0
        for (let j = 0; j < length; j++) state[this.placeOf(from + j, i)] = hosts[i]?.fills.get(slot) ?? 0
      }
      for (const slot of member.run.method.vectors) fill(slot, program.parameters)
      for (const slot of member.run.method.numbers) fill(slot, 1)
    })
    return state
  }

  private constants(): Float32Array<ArrayBuffer> {
    const { program, count, hosts } = this
    const all = new Float32Array(count * (program.constants + 1))
    hosts.forEach(({ constants, mark }, i) => {
      constants.forEach((value, c) => (all[c * count + i] = value))
      all[program.constants * count + i] = mark
    })
    return all
  }

  private table(steps: number): Float32Array<ArrayBuffer> {
    const { count, hosts, program } = this
    const all = new Float32Array(count * steps * program.tableWidth)
    hosts.forEach((host, i) => host.table(steps).forEach((value, at) => (all[at * count + i] = value)))
    return all
  }

  /** Where in the data each listed row begins and what it counts for, for all members or for each. */
  private rowTables(members: readonly Member[], steps: number) {
    const { count, shared, program } = this
    const starts = new Map<Float64Array, number>()
    let length = 0
    for (const { samples } of members)
      if (!starts.has(samples.rows)) {
        starts.set(samples.rows, length)
        length += samples.rows.length
      }
    const data = new Float32Array(length)
    for (const [rows, at] of starts) data.set(rows, at)
    const listed = shared ? members.slice(0, 1) : members
    const lists = shared ? [this.list] : members.map((member) => listRows(member, steps, program.tile))
    const positions = this.list.samples.length
    const stride = shared ? 1 : count
    const rows = new Int32Array(positions * stride)
    const shares = new Float32Array(positions * stride)
    listed.forEach(({ samples }, i) => {
      const width = samples.inputs + samples.outputs
      for (let p = 0; p < positions; p++) {
        rows[p * stride + i] = (starts.get(samples.rows) ?? 0) + width * (lists[i]?.samples[p] ?? 0)
        shares[p * stride + i] = lists[i]?.share[p] ?? 0
      }
    })
    return { rows, shares, data }
  }
}
