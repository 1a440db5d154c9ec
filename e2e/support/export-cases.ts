import { methods, normalise, surfaces, type Experiment, type Method } from '../../src/index.ts'
import type { Run } from '../../src/experiment/experiment.ts'
import { schedules } from '../../src/schedules/index.ts'

export interface Case {
  readonly title: string
  readonly experiment: Experiment
}

/** Methods that a surface without residuals cannot run. */
const ofResiduals = new Set(['gauss-newton', 'levenberg', 'levenberg-marquardt'])

const experimentOf = (value: object): Experiment => normalise({ version: 1, ...value })

/** Every built-in method that the surface allows, or those that `wanted` picks, with its default parameters. */
export function everyMethod(surface: string, steps: number, wanted: (method: Method) => boolean = () => true): Case[] {
  const ids = [...methods.values()].filter(wanted).map(({ id }) => id)
  const runs = ids
    .filter((id) => !ofResiduals.has(id) || surfaces.get(surface)?.residuals)
    .map((method) => ({ method }))
  const half = Math.ceil(runs.length / 2)
  return [runs.slice(0, half), runs.slice(half)].map((some, i) => ({
    title: `${surface}, ${i + 1} of 2`,
    experiment: experimentOf({ problem: { surface }, steps, runs: some }),
  }))
}

const variant = (method: string, parameters: Record<string, number>): Run => ({ method, parameters })

/** Parameters that change the text or the arguments of a PyTorch optimizer. */
export const variants: Case = {
  title: 'parameters',
  experiment: {
    ...experimentOf({ problem: { surface: 'beale' } }),
    runs: [
      variant('gd', { maximize: 1, lr: 1e-4 }),
      variant('gd', { maximize: 1, weight_decay: 0.1, lr: 1e-4 }),
      variant('gd', { weight_decay: 0.1 }),
      variant('momentum', { dampening: 0.5, weight_decay: 0.01 }),
      variant('momentum', { beta: 0, dampening: 0.5 }),
      variant('nesterov', { beta: 0 }),
      variant('nesterov-lookahead', { weight_decay: 0.1, beta: 0.5 }),
      variant('adagrad', { lr: 0.5, lr_decay: 0.01, initial_accumulator_value: 0.1, eps: 1e-3 }),
      variant('rmsprop', { centered: 1, beta: 0.5, eps: 1e-2 }),
      variant('rmsprop', { weight_decay: 0.1, alpha: 0.9 }),
      variant('adadelta', { rho: 0.8, eps: 1e-3, weight_decay: 0.1 }),
      variant('adam', { bias_correction: 0, lr: 0.05 }),
      variant('adam', { lr: 0.1, beta1: 0.5, beta2: 0.9, eps: 1e-2, weight_decay: 0.1 }),
      variant('amsgrad', { lr: 0.1, beta2: 0.9 }),
      variant('adamax', { lr: 0.1, weight_decay: 0.1 }),
      variant('nadam', { lr: 0.1, momentum_decay: 0.5 }),
      variant('radam', { lr: 0.1, beta2: 0.9 }),
      variant('adamw', { lr: 0.1, weight_decay: 0.3 }),
      variant('lion', { lr: 0.01, weight_decay: 0.1 }),
      variant('rprop', { eta_plus: 1.5, eta_minus: 0.3, step_max: 0.5, step_min: 1e-3 }),
      variant('rprop', { weight_decay: 0.1 }),
      variant('asgd', { lr: 0.01, lambd: 0.01, alpha: 0.5, t0: 10 }),
      variant('newton-damped', { adapt: 1 }),
      variant('coordinate', { exact: 0 }),
    ],
  },
}

const custom = (step: string, parameters: Record<string, number> = {}, memory: Record<string, number> = {}): Run => ({
  method: { step, parameters, memory },
})

/** Texts as readers write them: Python's own words for names, blocks, every function, numbers that are not finite. */
export const readersTexts: Case = {
  title: 'own methods',
  experiment: {
    ...experimentOf({
      problem: {
        formula: '(x^2 - 1)^2 + lambda (y - 0.5 x)^2 - |x|/10 + if(x < 0.2 and y > 0, x y, -x^2)',
        parameters: { lambda: 2 },
      },
      start: [1.25, 0.8],
      steps: 60,
    }),
    runs: [
      custom('path = class path + g\ntheta = theta - import path', { class: 0.9, import: 0.01 }, { path: 0 }),
      custom(
        `step = lr
         repeat 20 {
           if f(theta - step g) < f - 0.1 step dot(g, g) { break } else { step = step / 2 }
         }
         if norm(g) > 1 { d = g / norm(g) } else if norm(g) > 0.5 { d = g } else { d = 2 g }
         theta = theta - step d`,
        { lr: 0.5 },
      ),
      custom(
        'm = 0.5\nm = m + sigmoid(g) softplus(g) - cbrt(g) + floor(10 g) / 10\ntheta = theta - lr m min(max(g, -1), 1)',
        { lr: 0.05 },
        { m: 1 },
      ),
      custom('theta = theta - lr g / (t - 3)', { lr: 0.1 }),
      custom('theta = theta - sqrt(lr) tanh(g) square(sin(t)) - log(2) hypot(lr, 1) atan2(lr, 2) g / 10^3', {
        lr: 0.1,
      }),
      custom('λ = 0.5^t\nlambda_ = λ / 2\ntheta = theta - (λ + lambda_) g |g|^-0.5 / 100'),
      custom('theta = theta + lr g^3', { lr: 10 }),
      custom('p = theta - lr g\ntheta = p - lr grad(p) - (-lr)^2 hessian(p) g + 0 solve(hessian(p) + 50 identity, g)', {
        lr: 0.02,
      }),
    ],
  },
}

const formula = (text: string, parameters: Record<string, number> = {}): Case => ({
  title: text,
  experiment: {
    ...experimentOf({ problem: { formula: text, parameters }, start: [0.7, 0.4], steps: 50 }),
    runs: [variant('gd', { lr: 0.01 }), variant('adam', { lr: 0.01 }), variant('newton-damped', {})],
  },
})

export const formulas: readonly Case[] = [
  formula('-x^2 + 2^x y^-2 - -y + (-x)^2 + 2^3^0.5 x / 3 y'),
  formula(
    'sin(x) cos(y) + tan(x/2) + asin(x/2) + acos(y/2) + atan(x y) + sinh(x) + cosh(y) + tanh(x) + exp(x y) + log(x + 2) + sqrt(y + 1)',
  ),
  formula(
    '|x| + sign(y) x + floor(3 x) y + min(x, 2) + max(x y, x^2) + atan2(y, x) + hypot(x, y) + sigmoid(x) + softplus(30 x) + square(y) + cbrt(x - 2)',
  ),
  formula('if(x > 0.6 or y < 0, n0 x^2 y, p y) + pi e tau / 100 x + max(1, 2)', { n0: 2, p: -1 }),
  formula('x^b + y^2 / (b - 2)', { b: 2 }),
  formula('z = x\nrepeat 8 { z = tanh(w z + y) }\nf = (z - 0.3)^2 + 0.1 x^2', { w: 1.5 }),
  {
    title: 'residuals',
    experiment: {
      ...experimentOf({
        problem: { residuals: ['a (y - x^2)', '1 - x', 'if(x < 0, x, 0)'], parameters: { a: 3 } },
        steps: 50,
      }),
      runs: [...ofResiduals].map((method) => ({ method })),
    },
  },
  {
    title: 'a constant',
    experiment: {
      ...experimentOf({ problem: { formula: 'if(x < 2, 3, y)' }, start: [1, 1], steps: 5 }),
      runs: [{ method: 'adam' }, { method: 'gd' }],
    },
  },
]

/** Everything around a method, around methods that PyTorch has and such that it has not. */
export const surroundings: readonly Case[] = [
  ...[...schedules.keys()].map((id): Case => ({
    title: `schedule ${id}`,
    experiment: {
      ...experimentOf({ problem: { surface: 'matyas' }, steps: 60 }),
      runs: ['adam', 'asgd', 'nesterov-lookahead', 'rprop'].map((method) => ({
        method,
        schedule: { id },
        parameters: { lr: 0.002 },
      })),
    },
  })),
  {
    title: 'what PyTorch reads first: the rate of a schedule that begins low, noise before the sign is turned',
    experiment: {
      ...experimentOf({ problem: { surface: 'matyas' }, steps: 30 }),
      runs: ['asgd', 'rprop', 'gd'].map((method) => ({
        method,
        parameters: method === 'gd' ? { lr: 0.02, maximize: 1, weight_decay: 0.1 } : { lr: 0.02 },
        schedule: { id: 'linear', start_factor: 0.1, total_iters: 10 },
        gradient: { noise: 0.5 },
        clip: { norm: 0.4 },
      })),
    },
  },
  {
    title: 'schedules with options',
    experiment: {
      ...experimentOf({ problem: { surface: 'himmelblau' }, steps: 150, starts: { grid: [2, 2] } }),
      runs: [
        {
          method: 'adamw',
          schedule: { id: 'one-cycle', max_lr: 0.2, total_steps: 150, three_phase: true, anneal: 'linear' },
        },
        { method: 'gd', schedule: { id: 'multistep', milestones: [20, 50], gamma: 0.5 } },
        { method: 'momentum', schedule: { id: 'plateau', factor: 0.5, patience: 3, threshold: 0.01, cooldown: 2 } },
        { method: 'lion', schedule: { id: 'plateau', factor: 0.5, patience: 3 }, parameters: { lr: 0.1 } },
        { method: 'adam', schedule: { id: 'cosine-restarts', T_0: 10, T_mult: 2 }, parameters: { lr: 0.1 } },
        custom('rate = lr g\nk_ = rate / t\ntheta = theta - k_', { lr: 0.02 }),
      ].map((run, i) => (i === 5 ? { ...run, schedule: { id: 'warmup-cosine', warmup: 10 } } : run)),
    },
  },
  ...[undefined, { grid: [3, 2] }].map((starts): Case => ({
    title: `noise and clipping ${starts ? 'of a batch' : ''}`,
    experiment: {
      ...experimentOf({ problem: { surface: 'booth' }, steps: 60, seed: 4_000_000_001, ...(starts && { starts }) }),
      runs: [
        { method: 'gd', gradient: { noise: 0.5 }, parameters: { maximize: 1, lr: 0.001 } },
        { method: 'adam', gradient: { noise: 2 }, clip: { norm: 1 }, parameters: { lr: 0.1, weight_decay: 0.1 } },
        { method: 'lion', gradient: { noise: 2 }, clip: { value: 1.5 }, parameters: { lr: 0.1 } },
        {
          method: 'momentum',
          gradient: {
            noise: {
              sequence: [
                [1, -1],
                [0.5, 2],
              ],
            },
          },
          clip: { value: 3 },
        },
        {
          method: 'nesterov-lookahead',
          gradient: {
            noise: {
              sequence: [
                [1, -1],
                [0.5, 2],
              ],
            },
          },
          clip: { norm: 3 },
        },
        {
          ...custom('if norm(g) > 2 { theta = theta - lr g } else { theta = theta - lr g / 2 }', { lr: 0.05 }),
          gradient: { noise: 1 },
        },
      ],
    },
  })),
]

const starts = [
  { grid: [4, 3] },
  { grid: [1, 2] },
  { line: 5, to: [2, 2] },
  { disc: 6, radius: 1 },
  { gaussian: 6, radius: 0.5 },
  {
    points: [
      [1, 1],
      [2, -1],
    ],
  },
]

export const batches: readonly Case[] = starts.map((one) => ({
  title: `starts ${JSON.stringify(one)}`,
  experiment: {
    ...experimentOf({ problem: { surface: 'himmelblau' }, starts: one, steps: 30, seed: 4_000_000_000 }),
    runs: [
      variant('adam', { lr: 0.1 }),
      variant('gd', { lr: 0.1 }),
      { method: 'newton' },
      { method: 'polyak-step', parameters: { lr: 0.01 } },
      custom('theta = theta - 0.01 if(norm(g) > 1, g / norm(g), g)'),
    ],
  },
}))
