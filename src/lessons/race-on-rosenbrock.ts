import type { Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import { nth, reaches, simulateMany } from './shared/reading.ts'
import { rosenbrock, rosenbrockStart, run, stage } from './shared/stage.ts'

const goal = 1e-4

const field: readonly Run[] = [
  run('gd', { lr: 0.0015 }, 'gradient descent'),
  run('momentum', { lr: 0.0005, beta: 0.95 }, 'heavy ball'),
  run('nesterov', { lr: 0.0005, beta: 0.95 }, 'Nesterov'),
  run('adam', { lr: 0.05 }, 'Adam'),
  run('bfgs', {}, 'BFGS'),
  run('newton', {}, 'Newton'),
]
const names = ['gd', 'hb', 'ne', 'adam', 'bfgs', 'newton'] as const

const race = (steps: number, runs: readonly Run[] = field, by: 'step' | 'evaluations' = 'step') =>
  stage({ problem: rosenbrock, start: rosenbrockStart, runs, steps, view: { show: 'both', chart: 'log', by } })

export default lesson({
  id: 'race-on-rosenbrock',
  group: 'C',
  number: 6,
  title: 'The race on Rosenbrock',
  why: 'Who wins depends on whether you count steps or work.',
  topics: ['curvature', 'momentum', 'adaptive'],
  minutes: 4,
  needs: ['learning-the-curvature'],
  sources: ['Rosenbrock 1960', 'Martens, DeepMind × UCL lecture 5'],
  alt: 'Six paths round the bend of the banana valley: two leap, three run along the floor, one creeps.',
  steps: [
    {
      experiment: race(1500),
      caption:
        'Six methods, one start, one goal: a loss of $10^{-4}$ at the end of the banana valley. First we count **steps**.',
      question: {
        asks: 'Which is the order of the finish, counted in steps?',
        answers: [
          'Adam, BFGS, Newton, descent',
          'Newton, BFGS, heavy ball, Adam, descent',
          'BFGS, Adam, Newton, descent',
        ],
        right: 1,
        reveal:
          'Newton {{newton:4}}, BFGS {{bfgs:4}}, heavy ball {{hb:4}}, Nesterov {{ne:4}}, Adam {{adam:4}}, descent {{gd:5}} steps. (Each with a rate that suits it; Adam’s stays where it is, so it dithers at the end.)',
      },
    },
    {
      experiment: race(2000, field, 'evaluations'),
      caption:
        'Now we count **work**: one for a loss or a gradient, two for a Hessian in the plane. Newton {{newtonCost:4}}, BFGS {{bfgsCost:4}}, heavy ball {{hbCost:4}}, Nesterov {{neCost:4}}, Adam {{adamCost:4}}, descent {{gdCost:5}}. With a million weights a Hessian costs a million gradients, and Newton comes in last: **in the plane curvature is cheap, and that is the plane’s fault.**',
    },
  ],
  measure: async (engine) => {
    const runs = await simulateMany(engine, race(20_000), field)
    const steps = runs.map((one) => reaches(one, goal))
    const numbers: Record<string, number> = {}
    for (const [index, name] of names.entries()) {
      const arrived = steps[index] ?? Number.NaN
      numbers[name] = arrived
      const only = field[index]
      if (!only || Number.isNaN(arrived)) continue
      const { f, g, h } = nth(await engine.simulate(race(arrived, [only])), 0).evaluations
      numbers[`${name}Cost`] = f + g + 2 * h
    }
    return numbers
  },
  claims: [
    { says: 'Newton before BFGS in steps', of: 'newton', below: 'bfgs' },
    { says: 'BFGS before Adam', of: 'bfgs', below: 'adam' },
    { says: 'BFGS before heavy ball', of: 'bfgs', below: 'hb' },
    { says: 'Adam before descent', of: 'adam', below: 'gd' },
    { says: 'heavy ball before descent', of: 'hb', below: 'gd' },
    { says: 'in work Newton before BFGS', of: 'newtonCost', below: 'bfgsCost' },
    { says: 'BFGS before heavy ball', of: 'bfgsCost', below: 'hbCost' },
    { says: 'heavy ball before Nesterov', of: 'hbCost', below: 'neCost' },
    { says: 'Nesterov before Adam', of: 'neCost', below: 'adamCost' },
    { says: 'Adam before descent', of: 'adamCost', below: 'gdCost' },
    { says: 'every step of BFGS costs more than one', of: 'bfgsCost', above: 'bfgs' },
  ],
})
