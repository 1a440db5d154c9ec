import { lesson } from './lesson.ts'
import { at, nth } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const slope = (steps: number) =>
  stage({
    problem: { formula: 'x', domain: { x: [-25, 2], y: [-3, 3] } },
    start: [0, 0],
    runs: [run('adagrad', { lr: 1 }, 'AdaGrad'), run('rmsprop', { lr: 0.1, alpha: 0.9 }, 'RMSProp')],
    steps,
    view: { show: 'contour' },
  })

export default lesson({
  id: 'adagrad-runs-dry',
  group: 'E',
  number: 3,
  title: 'AdaGrad runs dry',
  why: 'It remembers every gradient for ever, and brakes for all of them.',
  topics: ['adaptive', 'schedules'],
  minutes: 2,
  needs: ['rmsprop-evens-the-axes'],
  sources: ['Duchi, Hazan & Singer 2011', 'Goodfellow, Bengio & Courville 2016, section 8.5.1'],
  alt: 'An inclined plane: two paths downhill, one whose steps grow shorter and shorter, one with even steps.',
  steps: [
    {
      experiment: slope(100),
      caption:
        'A constant slope: the gradient is the same everywhere and for ever. AdaGrad divides by the root of the **sum** of all squared gradients so far.',
      question: {
        asks: 'How long is step 100 compared with step 1?',
        answers: ['as long', 'a tenth', 'a hundredth', 'longer'],
        right: 1,
        reveal:
          'A tenth ({{ratio:3}}): after $t$ equal gradients the sum is $t\\,g^2$, so step $t$ is $\\frac{\\eta}{\\sqrt t}$ long. Nothing on this slope asked for caution.',
      },
    },
    {
      experiment: slope(400),
      caption:
        'RMSProp forgets: it divides by a **running mean**, and its steps stay {{rms:3}} long. AdaGrad’s shrinking steps are here the schedule $\\frac{1}{\\sqrt t}$ in disguise: right for convex problems with sparse gradients, for which it was made, too tired for long training.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(slope(400))
    const length = (index: number, k: number): number => at(nth(result, index), k - 1)[0] - at(nth(result, index), k)[0]
    return { first: length(0, 1), ratio: length(0, 100) / length(0, 1), rms: length(1, 400) }
  },
  claims: [
    { says: 'step 100 is a tenth of step 1', of: 'ratio', near: 0.1, within: 1e-6, single: 1e-3 },
    { says: 'RMSProp’s steps stay', of: 'rms', near: 0.1, within: 1e-3 },
  ],
})
