import { lesson } from './lesson.ts'
import { coordinates, nth } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const rates = [0.05, 0.2, 1, 1.1] as const
const steps = 10

const parabola = (chosen: readonly number[]) =>
  stage({
    problem: { formula: 'x^2', domain: { x: [-12, 12], y: [-3, 3] } },
    start: [10, 0],
    runs: chosen.map((lr) => run('gd', { lr }, `rate ${lr}`)),
    steps,
    view: { chart: 'log', show: 'landscape' },
  })

export default lesson({
  id: 'one-step-size',
  group: 'A',
  number: 1,
  title: 'One step size',
  why: 'One number decides between creeping, settling, bouncing for ever and blowing up.',
  topics: ['gradient descent', 'step size'],
  minutes: 3,
  needs: [],
  sources: ['Goodfellow, Bengio & Courville 2016, section 4.3', 'CMU 11-785, Training Neural Networks: Optimization'],
  alt: 'A parabola seen as a valley, with four paths from the same start; two run down to the floor, one jumps from wall to wall, one climbs out.',
  steps: [
    {
      experiment: parabola([0.05, 0.2]),
      caption:
        'The gradient of $x^2$ is $2x$, so a step of gradient descent is $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$: every step multiplies $x$ by the **same factor**. With $\\eta=0.05$ ten steps leave $x={{end005}}$ of 10; with $\\eta=0.2$ they leave {{end02}}.',
      notes: 'Say the factor aloud: 0.9 and 0.6.',
    },
    {
      experiment: parabola(rates),
      caption: 'Now four rates at once: 0.05, 0.2, 1 and 1.1.',
      question: {
        asks: 'Which rate throws $x$ to the other side just as far, for ever?',
        answers: ['0.05', '0.2', '1', '1.1'],
        right: 2,
        reveal:
          'At $\\eta=1$ the factor is $1-2\\eta=-1$: after ten steps $|x|$ is still {{end1}}. At 1.1 it is $-1.2$, and ten steps make {{end11}} of 10. Between them lies the limit: descent settles exactly when $|1-2\\eta|<1$.',
      },
      notes: 'The curves of the loss are straight lines on the logarithmic axis: each step multiplies by one factor.',
    },
    {
      experiment: parabola([0.2, 0.4, 0.5, 0.6]),
      caption:
        'The best rate is $\\eta = 1/2$, one over the curvature, which is 2: the factor is 0 and **one step** is enough. 0.4 and 0.6 are equally good; the second one only arrives from the other side.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(parabola(rates))
    const ends = rates.map((_, index) => Math.abs(coordinates(nth(result, index), 'x').at(-1) ?? Number.NaN))
    const [end005 = Number.NaN, end02 = Number.NaN, end1 = Number.NaN, end11 = Number.NaN] = ends
    const [theory005, theory02, theory1, theory11] = rates.map((lr) => 10 * Math.abs(1 - 2 * lr) ** steps)
    const best = await engine.simulate(parabola([0.5]))
    const afterOne = Math.abs(coordinates(nth(best, 0), 'x')[1] ?? Number.NaN)
    return {
      end005,
      end02,
      end1,
      end11,
      afterOne,
      theory005: theory005 ?? Number.NaN,
      theory02: theory02 ?? Number.NaN,
      theory1: theory1 ?? Number.NaN,
      theory11: theory11 ?? Number.NaN,
    }
  },
  claims: [
    { says: '|x| after ten steps at rate 0.05 is 10·0.9¹⁰', of: 'end005', near: 'theory005', within: 1e-9 },
    { says: '… at 0.2 it is 10·0.6¹⁰', of: 'end02', near: 'theory02', within: 1e-9 },
    { says: '… at 1 it is 10 still', of: 'end1', near: 'theory1', within: 1e-9 },
    { says: '… at 1.1 it is 10·1.2¹⁰', of: 'end11', near: 'theory11', within: 1e-9 },
    { says: 'and these are 3.487,', of: 'end005', near: 3.487, within: 5e-4 },
    { says: '0.0605', of: 'end02', near: 0.0605, within: 2e-3, single: 2e-3 },
    { says: 'and 61.92', of: 'end11', near: 61.92, within: 5e-4 },
    { says: 'at rate 1/2 one step is enough', of: 'afterOne', near: 0, within: 1e-12, single: 1e-5 },
  ],
})
