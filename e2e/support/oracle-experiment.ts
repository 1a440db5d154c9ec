import type { Experiment, SurfaceProblem } from '../../src/experiment/experiment.ts'
import { number, pair } from './oracle-json.ts'
import type { OracleRun } from './oracle.ts'

type Numbers = Readonly<Record<string, number>>

/** Arguments that choose a method or only how the library computes: no parameters of ours. */
const dropped = new Set(['nesterov', 'amsgrad', 'foreach', 'differentiable'])

/** Arguments of another name, and pairs that are two parameters here. */
const renamed: Readonly<Record<string, string | readonly [string, string]>> = {
  betas: ['beta1', 'beta2'],
  etas: ['eta_minus', 'eta_plus'],
  step_sizes: ['step_min', 'step_max'],
  momentum: 'beta',
  learning_rate: 'lr',
  beta_1: 'beta1',
  beta_2: 'beta2',
}

const methodsByConvention: Readonly<Record<string, string>> = {
  'torch.Adam': 'adam',
  'torch.AdamW': 'adamw',
  'torch.Adamax': 'adamax',
  'torch.NAdam': 'nadam',
  'torch.RAdam': 'radam',
  'torch.RMSprop': 'rmsprop',
  'torch.Adagrad': 'adagrad',
  'torch.Adadelta': 'adadelta',
  'torch.Rprop': 'rprop',
  'torch.ASGD': 'asgd',
  'keras.Lion': 'lion',
}

/** Our surface for the oracle's name; undefined where we have none. */
export function surfaceOf(name: string): SurfaceProblem | undefined {
  // Rescaled forms of a surface that stands in the same file.
  if (name === 'goldstein_price_log' || name === 'goldstein_price_scaled') return undefined
  const valley = /^quad_k(\d+)(?:_rot(\d+))?$/.exec(name)
  if (valley) return { surface: 'valley', parameters: { kappa: Number(valley[1]), rotation: Number(valley[2] ?? 0) } }
  return { surface: name.replaceAll('_', '-') }
}

function methodOf(run: OracleRun): string | undefined {
  const { convention, arguments: given } = run
  if (convention === 'torch.SGD') return given.nesterov === true ? 'nesterov' : given.momentum ? 'momentum' : 'gd'
  if (convention === 'torch.Adam' && given.amsgrad === true) return 'amsgrad'
  return methodsByConvention[convention]
}

function parametersOf(run: OracleRun): Numbers {
  const entries = Object.entries(run.arguments)
    .filter(([name]) => !dropped.has(name))
    .flatMap(([name, value]): [string, number][] => {
      const ours = renamed[name] ?? name
      const where = `${run.id}: ${name}`
      if (typeof ours === 'string') return [[ours, typeof value === 'boolean' ? Number(value) : number(value, where)]]
      const [first, second] = pair(value, where)
      return [
        [ours[0], first],
        [ours[1], second],
      ]
    })
  return Object.fromEntries(entries)
}

/** The recorded run as an experiment of ours with one run; undefined where no first-order method of ours is the same. */
export function experimentOf(run: OracleRun): Experiment | undefined {
  const method = methodOf(run)
  const problem = surfaceOf(run.surface)
  if (method === undefined || problem === undefined) return undefined
  return {
    version: 1,
    problem,
    start: run.start,
    runs: [{ method, parameters: parametersOf(run) }],
    steps: run.steps.at(-1) ?? 0,
    seed: 0,
    view: {},
  }
}
