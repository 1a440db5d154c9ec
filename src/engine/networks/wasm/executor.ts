import { Cache } from '../../simulate/cache.ts'
import type { NetworkBatch, NetworkExecutor, NetworkStart, Stretch } from '../batch.ts'
import type { Shape } from '../evaluation.ts'
import { memberHost, type MemberHost } from '../member-host.ts'
import type { Member } from '../members.ts'
import { optionsOf } from '../options.ts'
import { layoutOf, programKey, writeProgram, type Layout } from '../program.ts'
import { listRows, type RowList } from '../rows.ts'
import { giveBackMemory, takeMemory } from '../../wasm/memory.ts'
import { wasmNetwork } from './kernel.ts'
import { wasmMatrices } from './matrices.ts'

const shape: Shape = { tile: 4, unrolled: 16 }
const lanes = 4
const page = 65536
/** About as many products as take 12 milliseconds, and numbers of a path that a stretch may hold. */
const products = 1e8
const pathNumbers = 4e6

interface Compiled {
  readonly program: Layout
  readonly module: WebAssembly.Module
}

const compiled = new Cache<Compiled>(32)

/** Networks in WebAssembly SIMD: four at once in the lanes of each vector, one group after another. */
export const wasmNetworkExecutor = (): NetworkExecutor => ({
  name: 'wasm',
  start: (start) => new WasmBatch(start),
  matrices: wasmMatrices,
})

type Run = (...numbers: number[]) => void
const isRun = (value: unknown): value is Run => typeof value === 'function'

/** Where the four members of a group have their numbers, in bytes. */
interface Group {
  readonly members: readonly number[]
  readonly base: number
  readonly rows: number
  readonly share: number
  readonly constants: number
  readonly member: number
  readonly table: number
  readonly path: number
  readonly losses: number
  readonly norms: number
  readonly batchLosses: number
  readonly validation: number
}

class WasmBatch implements NetworkBatch {
  private readonly memory = takeMemory('one')
  private readonly program: Layout
  private readonly run: Run
  private readonly hosts: readonly MemberHost[]
  private readonly list: RowList
  private readonly groups: readonly Group[]
  private readonly bounds: number
  private readonly count: number
  private readonly most: number
  private done = 0
  private next = 16

  constructor(start: NetworkStart) {
    const { members, steps } = start
    const [first] = members
    this.count = members.length
    const options = optionsOf(start, shape)
    const { program, module } = compiled.get(programKey(options), () => {
      const written = writeProgram(options)
      return { program: layoutOf(written), module: new WebAssembly.Module(wasmNetwork(written)) }
    })
    this.program = program
    const { run } = new WebAssembly.Instance(module, { e: { m: this.memory } }).exports
    if (!isRun(run)) throw new Error('The WebAssembly module has no entry.')
    this.run = run
    this.hosts = members.map((member) => memberHost(member))
    this.list = listRows(first, steps, program.tile)
    const work = this.count * (first.samples.training + first.samples.validation) * 6 * first.network.parameters
    const byPath = pathNumbers / (this.count * program.parameters)
    this.most = Math.max(1, Math.min(steps, Math.floor(products / work), Math.floor(byPath)))
    this.bounds = this.floats(2 * this.most)
    this.groups = this.place(members, steps)
  }

  chunk = (): number => this.most

  advance = (steps: number): Stretch => {
    const { program, list, hosts } = this
    new Int32Array(this.memory.buffer, this.bounds, 2 * steps).set(
      list.bounds.subarray(2 * this.done, 2 * (this.done + steps)),
    )
    for (const group of this.groups) {
      group.members.forEach((i, lane) => {
        // lanes that only fill the group repeat its last member
        if (lane > 0 && group.members[lane - 1] === i)
          return this.copyLane(group.table, steps * program.tableWidth, lane)
        this.spread(group.table, hosts[i]?.table(steps) ?? new Float64Array(0), lane)
      })
      for (const at of [group.norms, group.losses]) this.numbers(at, lanes * steps).fill(Number.NaN)
      this.run(
        group.base,
        steps,
        group.constants,
        group.table,
        this.bounds,
        group.path,
        group.losses,
        group.norms,
        group.batchLosses,
        group.validation,
        group.rows,
        group.share,
        group.member,
        list.training,
        list.all,
      )
    }
    this.done += steps
    return this.stretch(steps)
  }

  counted = (slot: '#f' | '#g' | '#h'): number => {
    let sum = 0
    for (let i = 0; i < this.count; i++) sum += this.state(i, slot)
    return sum
  }

  dispose = (): void => giveBackMemory(this.memory, 'one')

  private stretch(steps: number): Stretch {
    const { count, program } = this
    const joined = (of: (group: Group) => number): Float32Array => {
      const all = new Float32Array(steps * count)
      this.groups.forEach((group, g) => {
        const numbers = this.numbers(of(group), lanes * steps)
        for (let lane = 0; lane < lanes && lanes * g + lane < count; lane++)
          for (let k = 0; k < steps; k++) all[k * count + lanes * g + lane] = numbers[lanes * k + lane] ?? 0
      })
      return all
    }
    return {
      losses: joined(({ losses }) => losses),
      norms: joined(({ norms }) => norms),
      batchLosses: joined(({ batchLosses }) => batchLosses),
      validation: joined(({ validation }) => validation),
      weights: (k, i, into, at) => {
        const group = this.groups[Math.floor(i / lanes)]
        if (!group) return
        const from = group.path + 16 * k * program.parameters
        const numbers = this.numbers(from, lanes * program.parameters)
        for (let j = 0; j < program.parameters; j++) into[at + j] = numbers[lanes * j + (i % lanes)] ?? 0
      },
      frozen: (i) => this.state(i, 'frozen') === 1,
    }
  }

  private state(i: number, slot: string): number {
    const offset = this.program.offsets.get(slot)
    const group = this.groups[Math.floor(i / lanes)]
    if (offset === undefined || !group) return 0
    return this.numbers(group.base + 16 * offset, lanes)[i % lanes] ?? 0
  }

  /** Lays out all groups and writes what they begin with. */
  private place(members: readonly Member[], steps: number): Group[] {
    const { program, most, hosts } = this
    const data = new Map<Float64Array, number>()
    const lists = new Map<string, { rows: number; share: number }>()
    const ids = new Map<unknown, number>()
    const idOf = (value: unknown) => {
      const known = ids.get(value) ?? ids.size
      ids.set(value, known)
      return known
    }
    return Array.from({ length: Math.ceil(members.length / lanes) }, (_, g): Group => {
      const numbers = Array.from({ length: lanes }, (_lane, k) => Math.min(lanes * g + k, members.length - 1))
      const own = numbers.flatMap((i) => members[i] ?? [])
      for (const { samples } of own)
        if (!data.has(samples.rows)) {
          const at = this.floats(samples.rows.length)
          data.set(samples.rows, at)
          this.numbers(at, samples.rows.length).set(samples.rows)
        }
      // groups that see the same rows in the same order share the list of them
      const key = own.map(({ samples, batches }) => `${idOf(samples)}/${idOf(batches)}`).join(' ')
      const list = lists.get(key) ?? this.writeRows(own, steps, data)
      lists.set(key, list)
      const group: Group = {
        members: numbers,
        ...list,
        base: this.floats(lanes * program.length),
        constants: this.floats(lanes * program.constants),
        member: this.floats(lanes),
        table: this.floats(lanes * most * program.tableWidth),
        path: this.floats(lanes * most * program.parameters),
        losses: this.floats(lanes * most),
        norms: this.floats(lanes * most),
        batchLosses: this.floats(lanes * most),
        validation: this.floats(lanes * most),
      }
      own.forEach((member, lane) => {
        const host = hosts[numbers[lane] ?? 0]
        if (!host) return
        this.spread(group.base, member.weights, lane)
        for (const slot of member.run.method.vectors)
          this.spread(this.at(group, slot), new Float64Array(program.parameters).fill(host.fills.get(slot) ?? 0), lane)
        for (const slot of member.run.method.numbers)
          this.spread(this.at(group, slot), Float64Array.of(host.fills.get(slot) ?? 0), lane)
        this.spread(group.constants, host.constants, lane)
        this.spread(group.member, Float64Array.of(host.mark), lane)
      })
      return group
    })
  }

  private at(group: Group, slot: string): number {
    return group.base + 16 * (this.program.offsets.get(slot) ?? 0)
  }

  /** For each position the address of each lane's row, and what it counts for. */
  private writeRows(
    own: readonly Member[],
    steps: number,
    data: ReadonlyMap<Float64Array, number>,
  ): { rows: number; share: number } {
    const lists = own.map((member) => listRows(member, steps, this.program.tile))
    const length = lists[0]?.samples.length ?? 0
    const [rows, share] = [this.floats(lanes * length), this.floats(lanes * length)]
    const addresses = new Int32Array(this.memory.buffer, rows, lanes * length)
    const shares = this.numbers(share, lanes * length)
    own.forEach(({ samples }, lane) => {
      const width = samples.inputs + samples.outputs
      const from = data.get(samples.rows) ?? 0
      for (let p = 0; p < length; p++) {
        addresses[lanes * p + lane] = from + 4 * width * (lists[lane]?.samples[p] ?? 0)
        shares[lanes * p + lane] = lists[lane]?.share[p] ?? 0
      }
    })
    return { rows, share }
  }

  /** Room for so many floats. */
  private floats(count: number): number {
    const at = this.next
    this.next += 16 * Math.ceil(count / 4)
    const missing = this.next - this.memory.buffer.byteLength
    if (missing > 0) this.memory.grow(Math.ceil(missing / page))
    return at
  }

  private numbers(at: number, count: number): Float32Array {
    return new Float32Array(this.memory.buffer, at, count)
  }

  /** Writes numbers into one lane. */
  private spread(at: number, values: Float64Array, lane: number): void {
    const all = this.numbers(at, lanes * values.length)
    for (let k = 0; k < values.length; k++) all[lanes * k + lane] = values[k] ?? 0
  }

  private copyLane(at: number, count: number, lane: number): void {
    const all = this.numbers(at, lanes * count)
    for (let k = 0; k < count; k++) all[lanes * k + lane] = all[lanes * k + lane - 1] ?? 0
  }
}
