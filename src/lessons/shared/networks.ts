import type { Network, Run, Starts, View } from '../../experiment/experiment.ts'
import type { LessonEngine, LessonNetwork, LessonRun } from './lesson-engine.ts'
import { stage } from './stage.ts'

interface Trained {
  readonly network: Network
  readonly runs: readonly Run[]
  readonly steps: number
  readonly seed?: number
  /** So many networks, each from its own first weights. */
  readonly members?: number
  readonly view?: View
}

/** The experiment that trains a network. */
export const training = ({ network, members, ...rest }: Trained) => {
  const starts: Starts | undefined = members === undefined ? undefined : { disc: members, radius: 1 }
  return stage({ problem: { network }, ...(starts && { starts }), ...rest })
}

/** The last weights of a run, or of one of its members. */
export const weightsOf = ({ weights = [] }: LessonRun, { parameters }: LessonNetwork, member = 0): Float64Array =>
  Float64Array.from({ length: parameters }, (_, j) => weights[member * parameters + j] ?? Number.NaN)

/** The weights that a run began with. */
export const firstWeights = ({ weightPath = [] }: LessonRun, { parameters }: LessonNetwork): Float64Array =>
  Float64Array.from({ length: parameters }, (_, j) => weightPath[j] ?? Number.NaN)

/** How large numbers are in a layer. */
export interface LayerScale {
  /** Root mean square of what goes out of it, over the samples trained on. */
  readonly activation: number
  /** Length of the loss's gradient by its weights and biases. */
  readonly gradient: number
}

export function layerScales(network: LessonNetwork, weights: Float64Array): readonly LayerScale[] {
  const outputs = network.activations(weights, Float64Array.from(network.training.flatMap(({ x }) => x)))
  const gradient = new Float64Array(network.parameters)
  network.gradient(weights, gradient)
  return network.layers.map(({ weights: from, bias, outputs: units }, l) => {
    const values = outputs[l + 1] ?? new Float64Array(0)
    return {
      activation: Math.sqrt(values.reduce((sum, value) => sum + (value * value) / values.length, 0)),
      gradient: Math.hypot(...gradient.subarray(from, bias + units)),
    }
  })
}

/** The share of two-class samples on the right side of the boundary. */
export function rightShare(network: LessonNetwork, weights: Float64Array, of: LessonNetwork['training']): number {
  const outputs = network.predict(weights, Float32Array.from(of.flatMap(({ x }) => x)))
  return of.filter((sample, k) => ((outputs[k] ?? 0) > 0 ? 1 : 0) === sample.of).length / of.length
}

/** Columns and rows of the grid over the drawn part of the inputs. */
const side = 60

/** Of each point of a grid over the inputs the class that a two-class network answers. */
export function sides(network: LessonNetwork, weights: Float64Array): readonly boolean[] {
  const { x, y } = network.domain
  const points = Float32Array.from({ length: 2 * side * side }, (_, k) => {
    const cell = Math.floor(k / 2)
    const [[from, to], place] = k % 2 === 0 ? [x, cell % side] : [y, Math.floor(cell / side)]
    return from + ((to - from) * place) / (side - 1)
  })
  return Array.from(network.predict(weights, points), (output) => output > 0)
}

/** Trains one run and gives it with its network. */
export async function trained(engine: LessonEngine, given: Trained) {
  const experiment = training(given)
  const [{ runs }, network] = [await engine.simulate(experiment), await engine.network(experiment)]
  return { runs, network }
}
