import { lesson } from './lesson.ts'
import { at, nth } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const lr = 0.1

const scaled = (scale: number, steps: number) =>
  stage({
    problem: { formula: 's (x + 0.5 y)', parameters: { s: scale }, domain: { x: [-3, 3], y: [-3, 3] } },
    start: [2, 1],
    runs: [run('adam', { lr }, 'Adam'), run('adam', { lr, bias_correction: 0 }, 'without correction')],
    steps,
    view: { show: 'contour' },
  })

export default lesson({
  id: 'bias-correction',
  group: 'E',
  number: 2,
  title: 'Adam’s bias correction',
  why: 'Two averages that start at zero lie at first, and one lies more than the other.',
  topics: ['adaptive'],
  minutes: 3,
  needs: ['rmsprop-evens-the-axes'],
  sources: ['Kingma & Ba 2015, section 3'],
  alt: 'An inclined plane with two paths downhill; the one without correction leaps far ahead in its first steps.',
  steps: [
    {
      experiment: scaled(1, 1),
      caption:
        'Adam keeps averages $m$ of the gradient and $v$ of its square; both start at 0, so at first both are too small, and Adam divides the bias out: $\\hat m=\\frac{m}{1-\\beta_1^t}$, $\\hat v=\\frac{v}{1-\\beta_2^t}$. Its first step moves each coordinate by exactly the rate: {{one:3}}.',
    },
    {
      experiment: scaled(1e4, 1),
      caption: 'The same with a gradient **ten thousand times** as large.',
      question: {
        asks: 'How long is the first step now?',
        answers: ['10,000 times as long', '100 times as long', 'just as long'],
        right: 2,
        reveal:
          '{{scaled:3}}, as before: the size of the gradient cancels. Without the correction it is {{plain:3}}, which is $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ times the rate: $v$ is more biased than $m$, so the first steps are too **long**.',
      },
    },
    {
      experiment: scaled(1e4, 20),
      caption:
        'Twenty steps on: the uncorrected path is {{ahead:2}} times as far. That is why some recipes without correction need a warm-up.',
    },
  ],
  measure: async (engine) => {
    const first = await engine.simulate(scaled(1, 1))
    const big = await engine.simulate(scaled(1e4, 20))
    const moved = (index: number, k: number): number => 2 - at(nth(big, index), k)[0]
    return {
      one: 2 - at(nth(first, 0), 1)[0],
      scaled: moved(0, 1),
      plain: moved(1, 1),
      lr,
      ratio: moved(1, 1) / lr,
      factor: 0.1 / Math.sqrt(0.001),
      ahead: moved(1, 20) / moved(0, 20),
    }
  },
  claims: [
    { says: 'with correction the first step is lr long,', of: 'scaled', near: 'lr', within: 1e-6, single: 1e-4 },
    { says: 'whatever the size of the gradient', of: 'one', near: 'lr', within: 1e-6, single: 1e-4 },
    { says: 'without it 3.16 times lr', of: 'ratio', near: 3.16, within: 1e-3 },
    { says: 'which is (1−β₁)/√(1−β₂)', of: 'ratio', near: 'factor', within: 1e-6, single: 1e-3 },
  ],
})
