import type { Run } from '../experiment/experiment.ts'
import type { ExampleId } from '../views/shared/strings/en-controls.ts'

/** An experiment that shows one thing well; its title and the sentence on why stand in the catalogue under its id. */
export interface Preset {
  readonly id: ExampleId
  /** Whether the settings are ones to use, ones to avoid, or a comparison of both. */
  readonly kind: 'good' | 'bad' | 'compare'
  /** What differs from the defaults of an experiment. */
  readonly experiment: {
    readonly problem: { readonly surface: string; readonly parameters?: Readonly<Record<string, number>> }
    readonly start?: readonly [number, number]
    readonly runs: readonly Run[]
    readonly steps: number
  }
}

const run = (method: string, parameters: Readonly<Record<string, number>>, name?: string): Run => ({
  method,
  parameters,
  ...(name !== undefined && { name }),
})

const valley = (kappa: number) => ({ surface: 'valley', parameters: { kappa, rotation: 30 } })

/** Known-good and known-bad settings, in the order in which a course meets them. */
export const presets: readonly Preset[] = [
  {
    id: 'good-rate',
    kind: 'good',
    experiment: { problem: { surface: 'booth' }, runs: [run('gd', { lr: 0.1 })], steps: 100 },
  },
  {
    id: 'over-the-limit',
    kind: 'bad',
    experiment: {
      problem: { surface: 'booth' },
      runs: [run('gd', { lr: 0.109 }, 'rate 0.109'), run('gd', { lr: 0.113 }, 'rate 0.113')],
      steps: 200,
    },
  },
  {
    id: 'too-small',
    kind: 'bad',
    experiment: {
      problem: { surface: 'rosenbrock' },
      runs: [run('adam', { lr: 0.001 }, 'Adam, rate 0.001'), run('adam', { lr: 0.1 }, 'Adam, rate 0.1')],
      steps: 1000,
    },
  },
  {
    id: 'zigzag',
    kind: 'bad',
    experiment: { problem: valley(100), runs: [run('gd', { lr: 0.0194 })], steps: 200 },
  },
  {
    id: 'momentum-helps',
    kind: 'good',
    experiment: {
      problem: valley(100),
      runs: [run('gd', { lr: 0.0198 }), run('momentum', { lr: 0.0331, beta: 0.669 }, 'Momentum, tuned')],
      steps: 150,
    },
  },
  {
    id: 'overshoot',
    kind: 'bad',
    experiment: {
      problem: valley(10),
      runs: [
        run('momentum', { lr: 0.02, beta: 0.97 }, 'momentum 0.97'),
        run('momentum', { lr: 0.02, beta: 0.6 }, 'momentum 0.6'),
      ],
      steps: 200,
    },
  },
  {
    id: 'look-ahead',
    kind: 'compare',
    experiment: {
      problem: { surface: 'beale' },
      runs: [run('momentum', { lr: 0.005, beta: 0.9 }), run('nesterov', { lr: 0.005, beta: 0.9 })],
      steps: 200,
    },
  },
  {
    id: 'saddle',
    kind: 'compare',
    experiment: {
      problem: { surface: 'saddle' },
      start: [1.5, 1e-4],
      runs: [run('gd', { lr: 0.05 }), run('momentum', { lr: 0.05, beta: 0.9 }), run('adam', { lr: 0.05 })],
      steps: 38,
    },
  },
  {
    id: 'limit-cycle',
    kind: 'bad',
    experiment: {
      problem: { surface: 'booth' },
      runs: [
        run('rmsprop', { lr: 0.2, alpha: 0.9 }, 'RMSProp, rate 0.2'),
        run('rmsprop', { lr: 0.02, alpha: 0.9 }, 'RMSProp, rate 0.02'),
      ],
      steps: 1000,
    },
  },
  {
    id: 'adagrad-tires',
    kind: 'compare',
    experiment: {
      problem: { surface: 'beale' },
      runs: [run('adagrad', { lr: 0.1 }), run('rmsprop', { lr: 0.02, alpha: 0.9 }), run('adam', { lr: 0.1 })],
      steps: 500,
    },
  },
  {
    id: 'trapped',
    kind: 'compare',
    experiment: {
      problem: { surface: 'rastrigin' },
      start: [2.2, 1.9],
      runs: [run('gd', { lr: 0.002 }), run('momentum', { lr: 0.002, beta: 0.95 }), run('adam', { lr: 0.05 })],
      steps: 300,
    },
  },
  {
    id: 'who-wins-where',
    kind: 'compare',
    experiment: {
      problem: { surface: 'himmelblau' },
      start: [-0.3, -0.9],
      runs: [run('gd', { lr: 0.01 }), run('momentum', { lr: 0.01, beta: 0.9 }), run('adam', { lr: 0.3 })],
      steps: 300,
    },
  },
]
