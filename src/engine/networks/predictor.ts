import type { Network } from '../../networks/network.ts'
import type { Samples } from '../../networks/samples.ts'
import { Cache } from '../simulate/cache.ts'
import { wasmWorks } from '../wasm/works.ts'
import { normalizesBatches } from './evaluation.ts'
import { jsKernel } from './js/kernel.ts'
import { outputArray, writePrediction } from './prediction.ts'
import { layoutOf, type Layout } from './program.ts'
import { wasmRoutines } from './wasm/kernel.ts'

/** The outputs of a network for rows of inputs, row after row. */
export type Predictor = (weights: ArrayLike<number>, inputs: Float32Array) => Float32Array

const lanes = 4
/** Positions of one call; a position of WebAssembly has a row in each lane. */
const chunk = 256
const tile = 4
const page = 65536

interface Compiled<T> {
  readonly program: Layout
  readonly made: T
}

const modules = new Cache<Compiled<WebAssembly.Module>>(16)
const kernels = new Cache<Compiled<ReturnType<typeof jsKernel>>>(16)

/** What a network makes of inputs: for pictures, in WebAssembly where there is some. Batches are normalized as over the samples trained on. */
export function predictorOf(network: Network, samples: Samples, inWasm = wasmWorks()): Predictor {
  return (inWasm ? wasmPredictor(network, samples) : undefined) ?? jsPredictor(network, samples)
}

/** Positions that the samples trained on need behind those of the rows to be predicted, in whole tiles. */
const behind = (network: Network, { training }: Samples): number =>
  normalizesBatches(network) ? Math.ceil(training / tile) * tile : 0

type Routine = (...numbers: number[]) => void
const isRoutine = (value: unknown): value is Routine => typeof value === 'function'

/** Undefined where the browser sets no more memory aside. */
function memoryOf(bytes: number): WebAssembly.Memory | undefined {
  try {
    return new WebAssembly.Memory({ initial: Math.ceil(bytes / page) })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Undefined where there is no memory for it. */
function wasmPredictor(network: Network, samples: Samples): Predictor | undefined {
  const { inputs, outputs } = network
  const extra = behind(network, samples)
  const most = Math.max(chunk, extra)
  const { program, made } = modules.get(JSON.stringify([network, most]), () => {
    const written = writePrediction(network, { tile, unrolled: 16 }, most)
    return { program: layoutOf(written), made: new WebAssembly.Module(wasmRoutines(written)) }
  })
  let next = 16
  const room = (count: number): number => {
    const from = next
    next += 16 * Math.ceil(count / 4)
    return from
  }
  const base = room(lanes * program.length)
  const data = room(lanes * chunk * inputs)
  const seen = room(Math.max(1, extra) * inputs)
  const rows = room(lanes * (chunk + extra))
  const share = room(lanes * (chunk + extra))
  const memory = memoryOf(next)
  if (!memory) return undefined
  const { gradient, loss } = new WebAssembly.Instance(made, { e: { m: memory } }).exports
  if (!isRoutine(gradient)) throw new Error('The WebAssembly module has no entry.')
  const numbers = new Float32Array(memory.buffer)
  const addresses = new Int32Array(memory.buffer)
  for (let k = 0; k < lanes * chunk; k++) addresses[rows / 4 + k] = data + 4 * inputs * k
  for (let p = 0; p < extra; p++) {
    const row = Math.min(p, samples.training - 1)
    for (let i = 0; i < inputs; i++) numbers[seen / 4 + p * inputs + i] = inputOf(samples, row, i)
    for (let lane = 0; lane < lanes; lane++) {
      addresses[rows / 4 + lanes * (chunk + p) + lane] = seen + 4 * inputs * p
      numbers[share / 4 + lanes * (chunk + p) + lane] = p < samples.training ? 1 / samples.training : 0
    }
  }
  const at = (base + 16 * (program.offsets.get(outputArray) ?? 0)) / 4
  return (weights, given) => {
    for (let j = 0; j < program.parameters; j++) numbers.fill(weights[j] ?? 0, base / 4 + 4 * j, base / 4 + 4 * j + 4)
    if (isRoutine(loss)) loss(base, base, 0, chunk, chunk + extra, rows, share)
    const count = given.length / inputs
    const told = new Float32Array(count * outputs)
    for (let from = 0; from < count; from += lanes * chunk) {
      const now = Math.min(lanes * chunk, count - from)
      numbers.set(given.subarray(from * inputs, (from + now) * inputs), data / 4)
      const positions = Math.ceil(now / (lanes * tile)) * tile
      gradient(base, base, 0, 0, positions, rows, share)
      for (let row = 0; row < now; row++)
        for (let o = 0; o < outputs; o++)
          told[(from + row) * outputs + o] =
            numbers[at + lanes * (Math.floor(row / lanes) * outputs + o) + (row % lanes)] ?? 0
    }
    return told
  }
}

function jsPredictor(network: Network, samples: Samples): Predictor {
  const { inputs, outputs } = network
  const extra = behind(network, samples)
  const most = Math.max(chunk, extra)
  const { program, made } = kernels.get(JSON.stringify([network, most]), () => {
    const written = writePrediction(network, { tile: 1, unrolled: 1 }, most)
    return { program: layoutOf(written), made: jsKernel(written) }
  })
  const data = new Float64Array((chunk + extra) * inputs)
  const share = new Float64Array(chunk + extra)
  const training = normalizesBatches(network) ? samples.training : 0
  for (let p = 0; p < training; p++) {
    share[chunk + p] = 1 / training
    for (let i = 0; i < inputs; i++) data[(chunk + p) * inputs + i] = inputOf(samples, p, i)
  }
  const rows = Int32Array.from({ length: chunk + extra }, (_, p) => p * inputs)
  const kernel = made(new Float64Array(program.length), data, rows, share)
  const at = program.offsets.get(outputArray) ?? 0
  return (weights, given) => {
    kernel.m().set(weights)
    if (training > 0) kernel.loss(0, 0, chunk, chunk + training)
    const count = given.length / inputs
    const told = new Float32Array(count * outputs)
    for (let from = 0; from < count; from += chunk) {
      const now = Math.min(chunk, count - from)
      kernel.data().set(given.subarray(from * inputs, (from + now) * inputs))
      kernel.gradient(0, 0, 0, now)
      told.set(kernel.m().subarray(at, at + now * outputs), from * outputs)
    }
    return told
  }
}

const inputOf = ({ rows, inputs, outputs }: Samples, row: number, i: number): number =>
  rows[row * (inputs + outputs) + i] ?? 0
