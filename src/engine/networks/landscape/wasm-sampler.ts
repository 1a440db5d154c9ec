import type { Network } from '../../../networks/network.ts'
import type { Samples } from '../../../networks/samples.ts'
import { Cache } from '../../simulate/cache.ts'
import { Builder } from '../builder.ts'
import { writeEvaluation, type Shape } from '../evaluation.ts'
import { layoutOf, type Layout, type Program } from '../program.ts'
import { listRows, mostRowsOf } from '../rows.ts'
import { runArguments, wasmNetwork } from '../wasm/kernel.ts'
import type { PlaneSampler } from './plane-sampler.ts'
import type { Plane } from './projection.ts'

const shape: Shape = { tile: 4, unrolled: 16 }
const lanes = 4
const page = 65536
/** About as many products as take 8 milliseconds. */
const products = 2e7

interface Compiled {
  readonly program: Layout
  readonly module: WebAssembly.Module
}

const compiled = new Cache<Compiled>(8)

type Run = (...numbers: number[]) => void
const isRun = (value: unknown): value is Run => typeof value === 'function'

/** Losses on a plane by WebAssembly SIMD in float32: four places in the lanes of each vector. */
export function wasmPlaneSampler(plane: Plane, network: Network, samples: Samples): PlaneSampler {
  const mostRows = mostRowsOf({ samples, batches: undefined }, 0, shape.tile)
  const { program, module } = compiled.get(JSON.stringify([network, mostRows]), () => {
    const written = writePlaneProgram(network, mostRows)
    return { program: layoutOf(written), module: new WebAssembly.Module(wasmNetwork(written)) }
  })
  const turns = Math.max(1, Math.floor(products / (samples.training * network.parameters)))
  const list = listRows({ samples, batches: undefined }, 0, shape.tile)
  const places = layOut(program, turns, list.samples.length, samples.rows.length)
  const memory = new WebAssembly.Memory({ initial: Math.ceil(places.end / page) })
  const { run } = new WebAssembly.Instance(module, { e: { m: memory } }).exports
  if (!isRun(run)) throw new Error('The WebAssembly module has no entry.')
  const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
  const [u, v] = plane.directions
  for (const [name, numbers] of [
    ['origin', plane.origin],
    ['across', u],
    ['upward', v],
  ] as const) {
    const into = floats(places.base + 4 * lanes * (program.offsets.get(name) ?? 0), lanes * numbers.length)
    numbers.forEach((value, j) => into.fill(value, lanes * j, lanes * (j + 1)))
  }
  floats(places.data, samples.rows.length).set(samples.rows)
  const addresses = new Int32Array(memory.buffer, places.rows, lanes * list.samples.length)
  const width = samples.inputs + samples.outputs
  list.samples.forEach((sample, p) => addresses.fill(places.data + 4 * width * sample, lanes * p, lanes * (p + 1)))
  list.share.forEach((share, p) =>
    floats(places.share, lanes * list.samples.length).fill(share, lanes * p, lanes * (p + 1)),
  )
  return {
    chunk: lanes * turns,
    losses: (wanted, into, at) => {
      const count = wanted.length / 2
      const steps = Math.ceil(count / lanes)
      const table = floats(places.table, 2 * lanes * turns)
      // turn by turn the x of four places, then their y
      for (let k = 0; k < lanes * steps; k++)
        for (const axis of [0, 1])
          table[2 * lanes * Math.floor(k / lanes) + lanes * axis + (k % lanes)] =
            wanted[2 * Math.min(k, count - 1) + axis] ?? 0
      const given: Readonly<Record<string, number>> = { ...places, steps, training: list.training, all: list.all }
      run(...runArguments.map((name) => given[name] ?? 0))
      into.set(floats(places.losses, count), at)
    },
  }
}

/** For each turn: the weights at four places of the plane, and the losses there. */
function writePlaneProgram(network: Network, mostRows: number): Program {
  const loss = writeEvaluation(network, { ...shape, gradient: false, mostRows })
  const b = new Builder(0)
  const { parameters } = network
  for (const name of ['origin', 'across', 'upward', 'point']) b.array(name, parameters)
  const turn = (base: number, stride: number) => ({ base, terms: [{ variable: 'k', stride }] })
  const step = b.block(() => {
    const [x, y] = [b.let(b.load('table', turn(0, 2))), b.let(b.load('table', turn(1, 2)))]
    b.loop(0, parameters, 1, (j) => {
      const along = b.graph.add(b.load('origin', j), b.graph.multiply(x, b.load('across', j)))
      b.store('point', j, b.graph.add(along, b.graph.multiply(y, b.load('upward', j))))
    })
    const result = b.let(b.number(0))
    b.code.push({ kind: 'evaluate', weights: 'point', gradient: undefined, rows: 'training', result: result.name })
    b.store('losses', turn(0, 1), result)
  })
  const offsets = new Map<string, number>()
  let length = 0
  for (const [name, size] of [...b.arrays, ...loss.arrays]) {
    offsets.set(name, length)
    length += size
  }
  const { routine } = loss
  const routines = { gradient: routine, loss: routine, validation: routine }
  return {
    key: '',
    parameters,
    offsets,
    state: 0,
    length,
    routines,
    step,
    constants: 0,
    tableWidth: 2,
    tile: shape.tile,
  }
}

/** Where everything stands in the memory, in bytes. */
function layOut({ length }: Layout, turns: number, rows: number, data: number) {
  let end = 16
  const floats = (count: number): number => {
    const at = end
    end += 16 * Math.ceil(count / 4)
    return at
  }
  const places = {
    base: floats(lanes * length),
    table: floats(2 * lanes * turns),
    losses: floats(lanes * turns),
    rows: floats(lanes * rows),
    share: floats(lanes * rows),
    data: floats(data),
  }
  return { ...places, end }
}
