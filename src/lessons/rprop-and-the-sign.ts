import type { Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import { mean, nth, settled, spaced } from './shared/reading.ts'
import { stage, valley } from './shared/stage.ts'

const noise = 5
const methods = (noisy: boolean): readonly Run[] => {
  const around = noisy ? { gradient: { noise } } : {}
  return [
    { method: 'rprop', parameters: { lr: 0.01 }, name: 'Rprop', ...around },
    { method: 'gd', parameters: { lr: 0.01 }, name: 'gradient descent', ...around },
  ]
}

const descent = (noisy: boolean, steps = 300) =>
  stage({
    problem: valley(100, 0),
    start: [1, 1],
    runs: methods(noisy),
    steps,
    seed: 6,
    view: { window: [-1.5, 1.5, -1.5, 1.5], show: 'contour', chart: 'log' },
  })

const copies = 200

export default lesson({
  id: 'rprop-and-the-sign',
  group: 'E',
  number: 6,
  title: 'Rprop and the sign',
  why: 'Looking at signs alone is brilliant without noise and hopeless with it.',
  topics: ['adaptive', 'stochastic'],
  minutes: 3,
  needs: ['rmsprop-evens-the-axes'],
  sources: ['Riedmiller & Braun 1993', 'Hinton, Coursera lecture 6e, 2012'],
  alt: 'A narrow valley: without noise one path strides straight to the centre, with noise it wanders off.',
  steps: [
    {
      experiment: descent(false),
      caption:
        '**Rprop** ignores how large a slope is. Each coordinate has its own step, which grows by 1.2 while the sign stays and halves when it turns. In the valley of $\\kappa=100$ it settles in {{rprop:3}} steps; descent, at its favourite rate, in {{gd:4}}.',
    },
    {
      experiment: descent(true),
      caption: 'Now with noise in the gradient, as minibatches bring it.',
      question: {
        asks: 'Nine minibatches say +0.1, one says −0.9: the mean is 0. What does Rprop make of that?',
        answers: [
          'It stays where it is, as it should',
          'It walks: nine steps one way, one step back',
          'It stops, for its steps shrink to nothing',
        ],
        right: 1,
        reveal:
          'It counts **votes**, not sizes. With noise its mean loss after 300 steps is {{rpropNoisy:2}}, that of descent {{gdNoisy:2}}. RMSProp was made to mend this: it divides by a size that changes slowly from batch to batch.',
      },
    },
  ],
  measure: async (engine) => {
    const clean = await engine.simulate(descent(false, 1000))
    const starts = { points: spaced(0, 1, copies).map((): readonly [number, number] => [1, 1]) }
    const noisy = await engine.simulate({ ...descent(true), starts }, { keep: 'ends' })
    const loss = (index: number): number =>
      mean(Array.from({ length: copies }, (_, i) => nth(noisy, index).losses[i] ?? Number.NaN))
    return {
      rprop: settled(nth(clean, 0)),
      gd: settled(nth(clean, 1)),
      rpropNoisy: loss(0),
      gdNoisy: loss(1),
    }
  },
  claims: [
    { says: 'good without noise: faster than descent', of: 'rprop', below: 'gd' },
    { says: 'bad with it: a higher loss than descent', of: 'rpropNoisy', above: 'gdNoisy' },
  ],
})
