import type { Experiment } from '../../experiment/experiment.ts'
import type { NetworkHandle } from '../../trajectories/handles.ts'
import { library } from './library.ts'

/** What a network's poster is drawn from: its outputs over the drawn part of its inputs, and the samples. */
export interface Answers {
  /** Row by row, x inner, from below; of one output how sure the network is of class 1, 0 to 1. */
  readonly values: number[]
  readonly window: readonly [x0: number, x1: number, y0: number, y1: number]
  readonly samples: readonly { readonly at: readonly [number, number]; readonly of: number }[]
  /** Of one input the curve that it answers. */
  readonly curve: readonly (readonly [number, number])[]
}

/** Enough for a small picture. */
const mostSteps = 150

/** What the first run's network answers once it is trained. */
export async function answersOf(experiment: Experiment, columns: number, rows: number): Promise<Answers> {
  const { simulate, openNetwork } = await library()
  const { starts: _members, ...single } = experiment
  const first = { ...single, runs: single.runs.slice(0, 1), steps: Math.min(single.steps, mostSteps) }
  const [network, { runs }] = [await openNetwork(first), await simulate(first, { keep: 'ends' })]
  const weights = runs[0]?.weights ?? new Float32Array(network.parameters)
  const [[x0, x1], [y0, y1]] = [network.domain.x, network.domain.y]
  const along = (from: number, to: number, share: number): number => from + (to - from) * share
  const window = [x0, x1, y0, y1] as const
  if (network.inputs === 1) {
    const places = Float64Array.from({ length: 2 * columns }, (_, k) => along(x0, x1, k / (2 * columns - 1)))
    const heights = answers(network, weights, places)
    const samples = network.training.map(({ x, y, of }) => ({ at: [x[0] ?? 0, y[0] ?? 0] as const, of }))
    return { values: [], window, samples, curve: Array.from(places, (x, k) => [x, heights[k] ?? 0] as const) }
  }
  const points = Float64Array.from({ length: 2 * columns * rows }, (_, k) => {
    const cell = Math.floor(k / 2)
    return k % 2 === 0
      ? along(x0, x1, (cell % columns) / (columns - 1))
      : along(y0, y1, Math.floor(cell / columns) / (rows - 1))
  })
  const outputs = answers(network, weights, points)
  const values = Array.from({ length: columns * rows }, (_, cell) => sureness(outputs, cell, network.outputs))
  const samples = network.training.map(({ x, of }) => ({ at: [x[0] ?? 0, x[1] ?? 0] as const, of }))
  return { values, window, samples, curve: [] }
}

/** For the few places of a small picture no kernel is compiled. */
const answers = ({ activations }: NetworkHandle, weights: ArrayLike<number>, places: Float64Array): Float64Array =>
  activations(weights, places).at(-1) ?? new Float64Array(0)

/** Of one output how sure the network is of class 1; of many which class it is, evenly from 0 to 1. */
function sureness(outputs: Float64Array, cell: number, count: number): number {
  if (count === 1) return 1 / (1 + Math.exp(-(outputs[cell] ?? 0)))
  const own = [...outputs.subarray(cell * count, (cell + 1) * count)]
  return own.indexOf(Math.max(...own)) / (count - 1)
}
