import type { Network } from '../../networks/network.ts'
import type { Samples } from '../../networks/samples.ts'
import { Cache } from '../simulate/cache.ts'
import { writeEvaluation } from './evaluation.ts'
import { jsKernel } from './js/kernel.ts'
import { layoutOf, type Layout, type Program } from './program.ts'

/** A network's exact loss over its samples, in float64. */
export interface Evaluator {
  readonly loss: (weights: ArrayLike<number>) => number
  /** The loss on the samples kept for validation; not a number where there are none. */
  readonly validation: (weights: ArrayLike<number>) => number
  /** The loss; its gradient is written into `into`. */
  readonly gradient: (weights: ArrayLike<number>, into: Float64Array) => number
}

const makers = new Cache<{ program: Layout; make: ReturnType<typeof jsKernel> }>(16)

/** Compiles the loss of a network; what was compiled lately is kept. */
export function evaluatorOf(network: Network, samples: Samples): Evaluator {
  const { training, validation, rows, inputs, outputs } = samples
  const most = Math.max(training, validation)
  const { program, make } = makers.get(JSON.stringify([network, most]), () => {
    const written = writeRoutines(network, most)
    return { program: layoutOf(written), make: jsKernel(written) }
  })
  const all = training + validation
  const starts = Int32Array.from({ length: all }, (_, i) => i * (inputs + outputs))
  const share = Float64Array.from({ length: all }, (_, i) => 1 / (i < training ? training : validation))
  const kernel = make(new Float64Array(program.length), rows, starts, share)
  const gradientAt = program.offsets.get('g') ?? 0
  return {
    loss: (weights) => {
      kernel.m().set(weights)
      return kernel.loss(0, 0, 0, training)
    },
    validation: (weights) => {
      if (validation === 0) return Number.NaN
      kernel.m().set(weights)
      kernel.loss(0, 0, 0, training)
      return kernel.validation(0, 0, training, all)
    },
    gradient: (weights, into) => {
      kernel.m().set(weights)
      const loss = kernel.gradient(0, gradientAt, 0, training)
      into.set(kernel.m().subarray(gradientAt, gradientAt + network.parameters))
      return loss
    },
  }
}

/** The evaluations alone, without a method. */
export function writeRoutines(network: Network, mostRows: number): Program {
  const shape = { tile: 1, unrolled: 1, mostRows }
  const gradient = writeEvaluation(network, { ...shape, gradient: true })
  const loss = writeEvaluation(network, { ...shape, gradient: false })
  const validation = writeEvaluation(network, { ...shape, gradient: false, keptStatistics: true })
  const { parameters } = network
  const offsets = new Map([
    ['theta0', 0],
    ['g', parameters],
  ])
  let length = 2 * parameters
  for (const [name, size] of gradient.arrays) {
    offsets.set(name, length)
    length += size
  }
  return {
    key: '',
    parameters,
    offsets,
    state: parameters,
    length,
    routines: { gradient: gradient.routine, loss: loss.routine, validation: validation.routine },
    step: [],
    constants: 0,
    tableWidth: 0,
    tile: 1,
  }
}
