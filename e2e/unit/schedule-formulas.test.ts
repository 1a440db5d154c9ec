import { it } from 'vitest'
import type { Schedule } from '../../src/experiment/experiment.ts'
import { expectRates, ratesOf } from '../support/rates.ts'
import { byFormula, cosineRestarts, cyclic, oneCycle, type Rates } from '../support/schedule-reference.ts'

const lr = 0.4
const max = 0.5
const total = 120

const formulas: readonly (readonly [string, Schedule, Rates])[] = [
  ['constant', { id: 'constant' }, byFormula(() => lr)],
  [
    'cosine to a level, rising again',
    { id: 'cosine', T_max: 40, eta_min: 0.1 },
    byFormula((k) => 0.1 + 0.15 * (1 + Math.cos((Math.PI * k) / 40))),
  ],
  [
    'cosine restarts, equal',
    { id: 'cosine-restarts', T_0: 25, T_mult: 1, eta_min: 0.05 },
    cosineRestarts(lr, 25, 1, 0.05),
  ],
  ['cosine restarts, doubling', { id: 'cosine-restarts', T_0: 7, T_mult: 2 }, cosineRestarts(lr, 7, 2, 0)],
  [
    'cosine restarts, tripling',
    { id: 'cosine-restarts', T_0: 3, T_mult: 3, eta_min: 0.01 },
    cosineRestarts(lr, 3, 3, 0.01),
  ],
  ['power', { id: 'power', delta: 0.75 }, byFormula((k) => lr / (k + 1) ** 0.75)],
  ['inverse time', { id: 'inverse-time', delta: 0.3 }, byFormula((k) => lr / (1 + 0.3 * k))],
  [
    'linear, falling',
    { id: 'linear', start_factor: 1, end_factor: 0.2, total_iters: 50 },
    byFormula((k) => lr * (1 - (0.8 * Math.min(k, 50)) / 50)),
  ],
  [
    'polynomial',
    { id: 'polynomial', total_iters: 60, power: 0.5 },
    byFormula((k) => lr * Math.sqrt(1 - Math.min(k, 60) / 60)),
  ],
  [
    'linear down to a level',
    { id: 'linear-to', tau: 80, fraction: 0.01 },
    byFormula((k) => (k < 80 ? (1 - k / 80) * lr + (k / 80) * 0.01 * lr : 0.01 * lr)),
  ],
  ['constant, then a number', { id: 'constant-then', hold: 30, then: 0.02 }, byFormula((k) => (k < 30 ? lr : 0.02))],
  [
    'constant, then power',
    { id: 'constant-then', hold: 30, then: { id: 'power', delta: 1 } },
    byFormula((k) => (k < 30 ? lr : lr / (k - 29))),
  ],
  [
    'constant, then steps',
    { id: 'constant-then', hold: 20, then: { id: 'multistep', milestones: [10, 30], gamma: 0.5 } },
    byFormula((k) => lr * (k < 30 ? 1 : k < 50 ? 0.5 : 0.25)),
  ],
  [
    'constant, then restarts',
    { id: 'constant-then', hold: 20, then: { id: 'cosine-restarts', T_0: 10, T_mult: 2 } },
    (count) => [...Array.from({ length: 20 }, () => lr), ...cosineRestarts(lr, 10, 2, 0)(count - 20)],
  ],
  [
    'warm-up, then cosine to a level',
    { id: 'warmup-cosine', start_factor: 0.25, warmup: 16, T_max: 100, eta_min: 0.1 },
    byFormula((k) =>
      k < 16 ? lr * (0.25 + (0.75 * k) / 16) : 0.1 + 0.15 * (1 + Math.cos((Math.PI * (k - 16)) / 100)),
    ),
  ],
  [
    'one cycle, linear',
    {
      id: 'one-cycle',
      max_lr: max,
      total_steps: total,
      pct_start: 0.25,
      anneal: 'linear',
      div_factor: 10,
      final_div_factor: 100,
    },
    oneCycle(
      [
        { end: 29, from: 0.05, to: max },
        { end: 119, from: max, to: 0.0005 },
      ],
      'linear',
    ),
  ],
  [
    'one cycle, three phases',
    {
      id: 'one-cycle',
      max_lr: max,
      total_steps: total,
      pct_start: 0.3,
      div_factor: 25,
      final_div_factor: 1000,
      three_phase: 1,
    },
    oneCycle(
      [
        { end: 35, from: 0.02, to: max },
        { end: 70, from: max, to: 0.02 },
        { end: 119, from: 0.02, to: 2e-5 },
      ],
      'cos',
    ),
  ],
  [
    'one cycle, linear, three phases',
    {
      id: 'one-cycle',
      max_lr: max,
      total_steps: total,
      pct_start: 0.4,
      anneal: 'linear',
      div_factor: 5,
      final_div_factor: 10,
      three_phase: 1,
    },
    oneCycle(
      [
        { end: 47, from: 0.1, to: max },
        { end: 94, from: max, to: 0.1 },
        { end: 119, from: 0.1, to: 0.01 },
      ],
      'linear',
    ),
  ],
  [
    'cyclic',
    { id: 'cyclic', base_lr: 0.1, max_lr: 0.6, step_size_up: 15, mode: 'triangular' },
    cyclic(0.1, 0.6, 15, () => 1),
  ],
  [
    'cyclic, halving',
    { id: 'cyclic', base_lr: 0.1, max_lr: 0.6, step_size_up: 15, mode: 'triangular2' },
    cyclic(0.1, 0.6, 15, (cycle) => 0.5 ** (cycle - 1)),
  ],
  [
    'cyclic, exponential',
    { id: 'cyclic', base_lr: 0.1, max_lr: 0.6, step_size_up: 15, mode: 'exp_range', gamma: 0.98 },
    cyclic(0.1, 0.6, 15, (_, k) => 0.98 ** k),
  ],
]

it.each(formulas)('%s is what its formula says', async (_, schedule, reference) => {
  expectRates(await ratesOf(schedule, lr, total), reference(total), 'js')
})
