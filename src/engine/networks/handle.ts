import { datasets } from '../../datasets/index.ts'
import type { Experiment } from '../../experiment/experiment.ts'
import { dataOf, type Network } from '../../networks/network.ts'
import { activationsOf } from '../../networks/predict.ts'
import type { Samples } from '../../networks/samples.ts'
import { symmetricEigenvalues } from '../../numerics/symmetric-eigenvalues.ts'
import type { NetworkHandle, NetworkSample } from '../../trajectories/handles.ts'
import { pacer } from '../simulate/breath.ts'
import { evaluatorOf } from './evaluator.ts'
import { settingOf } from './members.ts'
import { predictorOf, type Predictor } from './predictor.ts'
import { SecondOrder } from './second-order.ts'

/** More weights than this have more eigenvalues than can be worked out while somebody looks on. */
export const mostEigenvalues = 400

/**
 * What views need of a network.
 * @throws NetworkFault, in the shape of a refusal, for what cannot be trained
 */
export function networkHandle(experiment: Experiment): NetworkHandle {
  const { fields, network, samples } = settingOf(experiment)
  const { parameters, inputs, outputs, loss } = network
  const data = dataOf(fields)
  const known = data.x === undefined && data.id !== undefined ? datasets.get(data.id) : undefined
  const all = listed(network, samples)
  const regression = known ? known.kind === 'regression' : loss === 'squared' && !all.every(({ y }) => isLabel(y))
  const classes = outputs === 1 ? 2 : outputs
  const told = regression ? all.map((sample) => ({ ...sample, of: 0 })) : all
  const seen = samples.rows.filter((_, k) => k % (inputs + outputs) < inputs).subarray(0, samples.training * inputs)
  // Compiled when first asked: a picture asks for the one or the other, and neither is needed to say what the network is.
  let predict: Predictor | undefined
  let evaluator: ReturnType<typeof evaluatorOf> | undefined
  return {
    key: keyOf(experiment),
    kind: regression ? 'regression' : 'classes',
    classes: regression ? 0 : classes,
    loss,
    inputs,
    outputs,
    parameters,
    layers: network.layers,
    domain: known?.domain ?? domainAround(all, inputs),
    training: told.slice(0, samples.training),
    validation: told.slice(samples.training),
    predict: (...given) => (predict ??= predictorOf(network, samples))(...given),
    activations: (weights, rows) => activationsOf(network, weights, rows, seen).layers,
    gradient: (...given) => (evaluator ??= evaluatorOf(network, samples)).gradient(...given),
    spectrum: parameters > mostEigenvalues ? undefined : spectrumOf(network, samples),
  }
}

const keyOf = ({ problem, seed }: Experiment): string => JSON.stringify([problem, seed])

const isLabel = (y: readonly number[]): boolean => y.every((value) => value === 0 || value === 1)

function listed({ inputs, outputs, loss }: Network, { rows, training, validation }: Samples): NetworkSample[] {
  const half = loss === 'hinge' ? 0 : 0.5
  return Array.from({ length: training + validation }, (_, i) => {
    const row = rows.subarray(i * (inputs + outputs), (i + 1) * (inputs + outputs))
    const y = [...row.subarray(inputs)]
    const of = outputs === 1 ? Number((y[0] ?? 0) > half) : y.indexOf(Math.max(...y))
    return { x: [...row.subarray(0, inputs)], y, of }
  })
}

/** A tenth of the range more on each side; of one input the values upwards. */
function domainAround(samples: readonly NetworkSample[], inputs: number): NetworkHandle['domain'] {
  const range = (value: (sample: NetworkSample) => number): readonly [number, number] => {
    const values = samples.map(value)
    const [from, to] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
    const room = to > from ? 0.1 * (to - from) : Math.max(1, Math.abs(from))
    return [from - room, to + room]
  }
  return { x: range(({ x }) => x[0] ?? 0), y: range(({ x, y }) => (inputs === 1 ? y[0] : x[1]) ?? 0) }
}

/** The Hessian column by column, then its eigenvalues. */
function spectrumOf(network: Network, samples: Samples): NonNullable<NetworkHandle['spectrum']> {
  let second: SecondOrder | undefined
  return async (weights, signal) => {
    const n = network.parameters
    second ??= new SecondOrder(network, samples)
    const at = Float64Array.from({ length: n }, (_, j) => weights[j] ?? 0)
    const matrix = new Float64Array(n * n)
    const pause = pacer(2 * n, { signal })
    const unit = new Float64Array(n)
    for (let k = 0; k < n; k++) {
      // another picture may have set other weights in the pause
      second.set(at)
      unit.fill(0)
      unit[k] = 1
      matrix.set(second.hessianTimes(unit), k * n)
      await pause(1)
    }
    const work = symmetricEigenvalues(matrix, n)
    for (;;) {
      const { done, value } = work.next()
      if (done === true) return value
      await pause(1)
    }
  }
}
