import type { Run } from '../../src/experiment/experiment.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { list, load, number, numbers, object, pairs, string, type Json } from './oracle-json.ts'

/** One training of the 2-8-8-1 network by PyTorch, as an experiment and what must come out. */
export interface MlpCase {
  readonly id: string
  readonly network: NetworkFields
  readonly run: Run
  readonly steps: number
  /** Losses of the steps' batches before each update. */
  readonly batchLosses: readonly number[]
  /** Of all rows, every tenth. */
  readonly fullLosses: readonly number[]
  readonly final: readonly number[]
  readonly chaotic: boolean
  readonly lossTolerance: number
  readonly weightTolerance: number
}

const ids: Readonly<Record<string, string>> = { sgd: 'gd' }

function methodOf(json: Json): Pick<Run, 'method' | 'parameters'> {
  const opt = string(json['opt'], 'opt')
  const kw = object(json['kw'], 'kw')
  const parameters = Object.fromEntries(
    Object.entries(kw).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name === 'momentum' ? 'beta' : name, value] as const] : [],
    ),
  )
  return { method: ids[opt] ?? opt, parameters }
}

/** All runs of mlp.json. */
export function mlpCases(): MlpCase[] {
  return list(load('mlp.json')['datasets'], 'datasets', object).flatMap((dataset) => {
    const init = numbers(dataset['init'], 'init')
    const x = pairs(dataset['X'], 'X')
    const y = numbers(dataset['y'], 'y')
    const layers = numbers(dataset['arch'], 'arch')
    return list(dataset['runs'], 'runs', object).map((json): MlpCase => {
      const batch = number(json['batch'], 'batch')
      return {
        id: string(json['id'], 'id'),
        network: {
          layers,
          activation: 'tanh',
          loss: json['loss_kind'] === 'bce' ? 'logistic' : 'squared',
          data: { x, y },
          initialization: { weights: init },
        },
        run: { ...methodOf(json), ...(batch < x.length && { gradient: { batch, order: 'given' } }) },
        steps: number(json['steps'], 'steps'),
        batchLosses: numbers(json['loss'], 'loss'),
        fullLosses: numbers(json['full_loss_every10'], 'full_loss_every10'),
        final: numbers(json['final'], 'final'),
        chaotic: json['class'] === 'chaotic',
        lossTolerance: number(json['tol_loss'], 'tol_loss'),
        weightTolerance: number(json['tol_weights'], 'tol_weights'),
      }
    })
  })
}
