import type { Problem, Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import type { Claim } from './shared/claim.ts'
import { at, distance, nth, stepsOf } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const names = ['gd', 'hb', 'ne', 'adagrad', 'adadelta', 'rms', 'adam'] as const

const field = (rate: number, adaptive: number): readonly Run[] => [
  run('gd', { lr: rate }, 'gradient descent'),
  run('momentum', { lr: rate / 4, beta: 0.9 }, 'heavy ball'),
  run('nesterov', { lr: rate / 4, beta: 0.9 }, 'Nesterov'),
  run('adagrad', { lr: 10 * adaptive }, 'AdaGrad'),
  run('adadelta', { lr: 20 }, 'Adadelta'),
  run('rmsprop', { lr: adaptive, alpha: 0.9 }, 'RMSProp'),
  run('adam', { lr: 2 * adaptive }, 'Adam'),
]

const race = (problem: Problem, start: readonly [number, number], runs: readonly Run[], steps: number) =>
  stage({ problem, start, runs, steps, view: { show: 'both' } })

const beale = race({ surface: 'beale' }, [1, 1.5], field(0.01, 0.02), 300)
const longValley = race({ surface: 'long-valley' }, [-9, 1.5], field(0.4, 0.04), 300)
const saddle = race({ surface: 'saddle' }, [-2, 0.001], field(0.02, 0.02), 250)

/** The order that a caption tells, as a claim for each pair of neighbours. */
const inOrder = (where: string, order: readonly string[]): readonly Claim[] =>
  order
    .slice(1)
    .map((of, k) => ({ says: `${where} the order is as told: ${of} after ${order[k]}`, of, above: order[k] ?? '' }))

export default lesson({
  id: 'three-classic-races',
  group: 'E',
  number: 4,
  title: 'Three classic races',
  why: 'No method wins everywhere; each picture favours another one.',
  topics: ['adaptive', 'momentum', 'landscapes'],
  minutes: 5,
  needs: ['rmsprop-evens-the-axes', 'bias-correction'],
  sources: ['Radford 2014 (animations)', 'Beale 1958', 'Ruder 2016'],
  alt: 'Seven coloured paths racing over Beale’s plateau towards its minimum.',
  steps: [
    {
      experiment: beale,
      caption: 'Beale’s function: a plateau between steep walls. Seven methods at the line.',
      question: {
        asks: 'Which of these four is nearest to the minimum after 300 steps?',
        answers: ['gradient descent', 'heavy ball', 'AdaGrad', 'Adadelta'],
        right: 1,
        reveal:
          'Heavy ball is {{bealeHb:2}} away, Nesterov {{bealeNe:2}}, descent {{bealeGd:2}}, Adam {{bealeAdam:2}}, AdaGrad {{bealeAdagrad:2}}. RMSProp is as near as {{bealeRms:1}} and Adadelta {{bealeAdadelta:1}}, but both rattle about there: where they stand at step 300 is chance.',
      },
    },
    {
      experiment: longValley,
      caption:
        'A long valley whose floor hardly falls. After 300 steps the distances are: heavy ball {{valleyHb:1}}, Nesterov {{valleyNe:1}}, descent {{valleyGd:2}}, Adadelta {{valleyAdadelta:2}}, Adam {{valleyAdam:2}}, RMSProp {{valleyRms:2}}, AdaGrad {{valleyAdagrad:2}}. The ones that divide the slope away come last: their steps have one length, and the way is long.',
    },
    {
      experiment: saddle,
      caption:
        'A saddle, started a thousandth beside the ridge. Steps until a path has left it by 1: AdaGrad {{saddleAdagrad:3}}, Adadelta {{saddleAdadelta:3}}, Adam {{saddleAdam:3}}, RMSProp {{saddleRms:3}}, Nesterov {{saddleNe:3}}, heavy ball {{saddleHb:3}}, descent {{saddleGd:3}}. What divides by the size of the gradient does not notice that the ridge is flat.',
    },
  ],
  measure: async (engine) => {
    const numbers: Record<string, number> = {}
    const [onBeale, inValley, onSaddle] = [
      await engine.simulate(beale),
      await engine.simulate(longValley),
      await engine.simulate({ ...saddle, steps: 600 }),
    ]
    for (const [index, name] of names.entries()) {
      const key = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
      numbers[`beale${key}`] = distance(at(nth(onBeale, index), 300), [3, 0.5])
      numbers[`valley${key}`] = distance(at(nth(inValley, index), 300), [7.5, 0])
      const path = nth(onSaddle, index)
      const left = Array.from({ length: stepsOf(path) + 1 }, (_, k) => k).find((k) => Math.abs(at(path, k)[1]) > 1)
      numbers[`saddle${key}`] = left ?? Number.NaN
    }
    return numbers
  },
  claims: [
    ...inOrder('on Beale', ['bealeHb', 'bealeNe', 'bealeGd', 'bealeAdam', 'bealeAdagrad']),
    ...inOrder('in the long valley', [
      'valleyHb',
      'valleyNe',
      'valleyGd',
      'valleyAdadelta',
      'valleyAdam',
      'valleyRms',
      'valleyAdagrad',
    ]),
    ...inOrder('off the saddle', [
      'saddleAdagrad',
      'saddleAdadelta',
      'saddleAdam',
      'saddleRms',
      'saddleNe',
      'saddleHb',
      'saddleGd',
    ]),
  ],
})
