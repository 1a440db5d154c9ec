import type { Experiment } from '../../experiment/experiment.ts'
import { initialWeights } from '../../networks/initial-weights.ts'
import { Refusal } from '../simulate/refusal.ts'
import { normalizesBatches } from './evaluation.ts'
import { settingOf } from './members.ts'
import { SecondOrder, type Matrix } from './second-order.ts'

/** The most weights of which matrices are given: they have as many squared entries. */
const mostWeights = 600

export interface NetworkCurvature {
  readonly hessian: number[][]
  readonly gaussNewton?: number[][]
  readonly fisher?: number[][]
  readonly empiricalFisher?: number[][]
  readonly kfac?: { readonly A: number[][]; readonly G: number[][] }[]
}

/**
 * The curvature of a network's loss at its first weights, exact, in float64. Gauss–Newton and the Fisher matrix of the model's own
 * distribution are the same for these losses; `hinge` has neither, and with batch normalization there is the Hessian alone, as samples
 * then depend on one another. The matrices but the Hessian are those of the loss without its L2 penalty.
 * @throws Refusal, NetworkFault for a network that is too large or cannot be trained
 */
export function networkCurvature(experiment: Experiment): NetworkCurvature {
  const { fields, network, samples } = settingOf(experiment)
  const { parameters, layers, loss } = network
  if (parameters > mostWeights)
    throw new Refusal(
      `The Hessian of ${parameters} weights has ${parameters ** 2} entries; it is given up to ${mostWeights} weights.`,
      'problem.network.layers',
    )
  const of = new SecondOrder(network, samples)
  of.set(initialWeights(fields, network, experiment.seed))
  const square = (matrix: Matrix) => table(matrix, parameters)
  const hessian = square(of.hessian())
  if (normalizesBatches(network)) return { hessian }
  const empiricalFisher = square(of.empiricalFisher())
  if (loss === 'hinge') return { hessian, empiricalFisher }
  const gaussNewton = square(of.gaussNewton())
  const plain = layers.every(({ normalization }) => normalization === 'none')
  const kfac = of.factors().map(({ A, G }, l) => ({
    A: table(A, (layers[l]?.inputs ?? 0) + 1),
    G: table(G, layers[l]?.outputs ?? 0),
  }))
  return {
    hessian,
    gaussNewton,
    fisher: gaussNewton.map((row) => [...row]),
    empiricalFisher,
    ...(plain && { kfac }),
  }
}

const table = (matrix: Matrix, n: number): number[][] =>
  Array.from({ length: n }, (_, i) => [...matrix.subarray(i * n, (i + 1) * n)])
