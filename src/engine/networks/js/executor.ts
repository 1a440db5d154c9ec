import { Cache } from '../../simulate/cache.ts'
import type { NetworkBatch, NetworkExecutor, NetworkStart, Stretch } from '../batch.ts'
import type { Shape } from '../evaluation.ts'
import { memberHost } from '../member-host.ts'
import type { Member } from '../members.ts'
import { optionsOf } from '../options.ts'
import { layoutOf, programKey, writeProgram, type Layout } from '../program.ts'
import { listRows } from '../rows.ts'
import { jsKernel, type HostNumbers } from './kernel.ts'

const shape: Shape = { tile: 1, unrolled: 1 }
/** About as many products as take 12 milliseconds. */
const products = 1e7

interface Compiled {
  readonly program: Layout
  readonly make: ReturnType<typeof jsKernel>
}

const compiled = new Cache<Compiled>(32)

/** The reference back end of networks, in float64: one member after another. */
export function jsNetworkExecutor(): NetworkExecutor {
  return { name: 'js', start: (start) => new JsBatch(start) }
}

class JsBatch implements NetworkBatch {
  private readonly runs: readonly JsRun[]
  private readonly program: Layout
  private readonly work: number

  constructor(start: NetworkStart) {
    const { members, steps } = start
    const [first] = members
    const options = optionsOf(start, shape)
    const { program, make } = compiled.get(programKey(options), () => {
      const written = writeProgram(options)
      return { program: layoutOf(written), make: jsKernel(written) }
    })
    this.program = program
    this.runs = members.map((member) => new JsRun(member, steps, program, make))
    this.work = members.length * (first.samples.training + first.samples.validation) * 6 * first.network.parameters
  }

  chunk = (): number => Math.max(1, Math.floor(products / this.work))

  advance = (steps: number): Stretch => {
    const count = this.runs.length
    const parts = this.runs.map((run) => run.advance(steps))
    const joined = (of: (part: HostNumbers) => Float64Array): Float64Array => {
      const all = new Float64Array(steps * count)
      parts.forEach((part, i) => {
        for (let k = 0; k < steps; k++) all[k * count + i] = of(part)[k] ?? 0
      })
      return all
    }
    const { parameters } = this.program
    return {
      losses: joined(({ losses }) => losses),
      norms: joined(({ norms }) => norms),
      batchLosses: joined(({ batchLosses }) => batchLosses),
      validation: joined(({ validation }) => validation),
      weights: (k, i, into, at) => into.set(parts[i]?.path.subarray(k * parameters, (k + 1) * parameters) ?? [], at),
      frozen: (i) => this.runs[i]?.state('frozen') === 1,
    }
  }

  counted = (slot: '#f' | '#g' | '#h'): number => this.runs.reduce((sum, run) => sum + run.state(slot), 0)

  dispose = (): void => undefined
}

class JsRun {
  private readonly kernel: ReturnType<Compiled['make']>
  private readonly host: ReturnType<typeof memberHost>
  private readonly list: ReturnType<typeof listRows>
  private readonly program: Layout
  private done = 0

  constructor(member: Member, steps: number, program: Layout, make: Compiled['make']) {
    this.program = program
    this.host = memberHost(member)
    this.list = listRows(member, steps, program.tile)
    const m = new Float64Array(program.length)
    m.set(member.weights)
    for (const slot of member.run.method.vectors) {
      const from = program.offsets.get(slot) ?? 0
      m.fill(this.host.fills.get(slot) ?? 0, from, from + program.parameters)
    }
    for (const slot of member.run.method.numbers) m[program.offsets.get(slot) ?? 0] = this.host.fills.get(slot) ?? 0
    const width = member.samples.inputs + member.samples.outputs
    const starts = this.list.samples.map((sample) => sample * width)
    this.kernel = make(m, member.samples.rows, starts, this.list.share)
  }

  state(slot: string): number {
    const offset = this.program.offsets.get(slot)
    return offset === undefined ? 0 : (this.kernel.m()[offset] ?? 0)
  }

  advance(steps: number): HostNumbers {
    const unknown = () => new Float64Array(steps).fill(Number.NaN)
    const numbers: HostNumbers = {
      constants: this.host.constants,
      table: this.host.table(steps),
      bounds: this.list.bounds.subarray(2 * this.done),
      path: new Float64Array(steps * this.program.parameters),
      losses: unknown(),
      norms: unknown(),
      batchLosses: unknown(),
      validation: unknown(),
      member: this.host.mark,
      training: this.list.training,
      all: this.list.all,
    }
    this.kernel.advance(steps, numbers)
    this.done += steps
    return numbers
  }
}
