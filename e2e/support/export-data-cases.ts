import { normalise } from '../../src/index.ts'
import type { Experiment, Run } from '../../src/experiment/experiment.ts'
import { methods } from '../../src/methods/index.ts'
import { isFirstOrder } from '../../src/methods/method.ts'
import { dataProblems } from '../../src/problems/index.ts'
import { averages } from '../../src/trajectories/averages/index.ts'
import type { Case } from './export-cases.ts'

const of = (title: string, value: Partial<Experiment>): Case => ({
  title,
  experiment: normalise({ version: 1, ...value }),
})

const grids: readonly Partial<Experiment>[] = [{}, { starts: { grid: [3, 2] } }]

/** Data problems as a whole, and by minibatches of every order, constant and growing. */
export const dataCases: readonly Case[] = [
  ...[...dataProblems].map(([data, { residual }]) =>
    of(`data ${data}`, {
      problem: { data, samples: 20, split: 0.8 },
      steps: 40,
      seed: 4_000_000_000,
      runs: [
        ...['gd', 'adam', 'nesterov-lookahead', 'newton-damped', 'bfgs', 'trust-region'].map((method) => ({ method })),
        ...(residual === undefined ? [] : [{ method: 'gauss-newton' }, { method: 'levenberg-marquardt' }]),
        { method: 'adam', gradient: { batch: 3, order: 'shuffled' } },
        { method: { step: 'theta = theta - 0.01 g / sqrt(f + 1)' }, gradient: { batch: 5, order: 'replacement' } },
      ],
    }),
  ),
  ...grids.map((starts, i) =>
    of(`minibatches ${i === 0 ? 'of one start' : 'of a batch of starts'}`, {
      problem: { data: 'line-fit', samples: 25, noise: 0.3 },
      steps: 60,
      seed: 7,
      ...starts,
      runs: [
        ...(['given', 'shuffled-once', 'shuffled', 'replacement'] as const).flatMap((order): Run[] => [
          { method: 'momentum', gradient: { batch: 4, order, growth: 1.5 }, parameters: { lr: 0.05 } },
          { method: 'lion', gradient: { batch: 10, order, noise: 0.1 }, clip: { norm: 1 }, parameters: { lr: 0.02 } },
        ]),
        { method: 'gd', gradient: { batch: 2, order: 'shuffled' }, schedule: { id: 'plateau', patience: 2 } },
      ],
    }),
  ),
  of('own data', {
    problem: {
      data: 'line-origin',
      parameters: { ridge: 0.2 },
      table: [
        [0, 1],
        [1e-7, -2],
        [-3.5, 4],
      ],
    },
    steps: 30,
    runs: [{ method: 'gd' }, { method: 'newton' }, { method: 'rprop', gradient: { batch: 1 } }],
  }),
]

/** Methods that look for themselves with everything around them: a schedule, a gradient source, clipping and an average. */
export const searchCases: readonly Case[] = [
  of('curvature and line searches on minibatches', {
    problem: { data: 'line-fit', samples: 20, noise: 0.3 },
    steps: 12,
    seed: 11,
    runs: [...methods.values()]
      .filter((method) => !isFirstOrder(method))
      .map(({ id }, i): Run => ({
        method: id,
        schedule: [
          { id: 'cosine', T_max: 30 },
          { id: 'step', step_size: 5, gamma: 0.5 },
          { id: 'plateau', patience: 2 },
        ][i % 3] ?? { id: 'constant' },
        gradient: {
          batch: 8,
          order: (['given', 'shuffled', 'replacement'] as const)[i % 3] ?? 'given',
          ...(i % 2 && { noise: 0.02 }),
        },
        ...(i % 4 === 3 && { clip: { norm: 1 } }),
        average: { id: [...averages.keys()].filter((one) => one !== 'asgd')[i % 4] ?? 'polyak' },
      })),
  }),
  of('trials whose loss is not finite', {
    problem: { formula: 'exp(4 x) + exp(-4 x) + y^2', domain: { x: [-4, 4], y: [-4, 4] } },
    start: [3, 2],
    steps: 6,
    runs: ['armijo', 'wolfe', 'bfgs', 'cg'].map((method) => ({ method })),
  }),
  of('sums of squares with noise', {
    problem: { surface: 'rosenbrock' },
    start: [0.6, 0.5],
    steps: 12,
    runs: ['gauss-newton', 'levenberg', 'levenberg-marquardt'].map((method) => ({
      method,
      schedule: { id: 'inverse-time', delta: 0.1 },
      gradient: { noise: 0.05 },
      clip: { value: 20 },
      average: { id: 'ema' },
    })),
  }),
]

/** Averages of every kind, with and without numbers of their own. */
export const averageCases: readonly Case[] = grids.map((starts, i) =>
  of(`averages ${i === 0 ? 'of one start' : 'of a batch'}`, {
    problem: { surface: 'booth' },
    steps: 50,
    ...starts,
    runs: [
      ...[...averages.keys()].map((id): Run => ({
        method: 'gd',
        gradient: { noise: 1 },
        parameters: { lr: 0.05 },
        average: { id },
      })),
      { method: 'adam', average: { id: 'polyak', from: 10 } },
      { method: 'asgd', average: { id: 'tail', fraction: 0.2 } },
      { method: 'momentum', parameters: { lr: 0.01 }, average: { id: 'ema', decay: 0.5 } },
      { method: 'gd', parameters: { lr: 0.01 }, average: { id: 'polynomial', gamma: 1 } },
    ],
  }),
)

/** Losses that change from step to step, bounds, and the recurrence of 50 steps. */
export const streamCases: readonly Case[] = [
  ...grids.map((starts, i) =>
    of(`Reddi’s stream ${i === 0 ? 'from one start' : 'from many'}`, {
      problem: { surface: 'reddi-stream' },
      start: [0, 0.75],
      // one round of the stream is 101 steps; many starts go as one does, and need not go as far
      steps: i === 0 ? 300 : 110,
      ...starts,
      runs: [
        ...['adam', 'amsgrad', 'gd', 'lion', 'nesterov-lookahead', 'armijo'].map((method) => ({ method })),
        { method: 'adam', parameters: { lr: 0.5, beta2: 0.99 }, schedule: { id: 'power', delta: 0.5 } },
      ],
    }),
  ),
  of('a moving target within bounds', {
    problem: { formula: '(x - t / 10)^2 + |y - sin(t)|', bounds: { x: [-1, 2], y: [-0.5, 0.5] } },
    start: [0, 0],
    steps: 40,
    runs: [
      { method: 'gd', parameters: { lr: 0.2 } },
      { method: 'adam', parameters: { lr: 0.2 } },
      { method: { step: 'theta = theta - 0.1 g / (1 + f(theta))' } },
    ],
  }),
  of('Pascanu’s cliff', {
    problem: { surface: 'pascanu-cliff' },
    steps: 40,
    runs: [{ method: 'gd' }, { method: 'gd', clip: { norm: 0.1 } }, { method: 'adam' }, { method: 'bfgs' }],
  }),
]
