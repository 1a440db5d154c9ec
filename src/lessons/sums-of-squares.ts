import { lesson } from './lesson.ts'
import { lastLoss, lossAt, nth, reaches, stepsOf } from './shared/reading.ts'
import { rosenbrock, rosenbrockStart, run, stage } from './shared/stage.ts'

const squares = (marquardt: boolean, steps: number) =>
  stage({
    problem: rosenbrock,
    start: rosenbrockStart,
    runs: [
      run('gauss-newton', {}, 'Gauss–Newton'),
      ...(marquardt ? [run('levenberg-marquardt', {}, 'Levenberg–Marquardt')] : []),
    ],
    steps,
    view: { show: 'contour', chart: 'log' },
  })

export default lesson({
  id: 'sums-of-squares',
  group: 'C',
  number: 4,
  title: 'Gauss–Newton and Levenberg–Marquardt',
  why: 'For a sum of squares, first derivatives buy second ones; a little damping buys safety.',
  topics: ['curvature'],
  minutes: 4,
  needs: ['model-and-trust'],
  sources: ['Levenberg 1944', 'Marquardt 1963', 'Nocedal & Wright 2006, section 10.3'],
  alt: 'The banana valley: one path leaps far up the wall and straight back to the minimum, one follows the valley round.',
  steps: [
    {
      experiment: squares(false, 2),
      caption:
        'Rosenbrock’s function is a sum of two squares, $\\left(10(y-x^2)\\right)^2+(1-x)^2$. **Gauss–Newton** makes each residual straight and solves the rest exactly; it never computes a second derivative.',
      question: {
        asks: 'The first step lifts the loss from {{g0:2}} to over two thousand. Is that bad?',
        answers: [
          'Yes: it diverges from here',
          'No: the next step lands on the minimum',
          'It needs hundreds of steps to recover',
        ],
        right: 1,
        reveal:
          'The loss goes {{g0:3}}, {{g1:5}}, {{g2:2}}: the first step makes the straight residual $1-x$ zero, the second one the other. **A spike is not a failure.**',
      },
    },
    {
      experiment: squares(true, 40),
      caption:
        '**Levenberg–Marquardt** adds $\\lambda$ times the diagonal, and refuses every step that would raise the loss. It rises {{rises:1}} times and takes {{lm:3}} steps: safety costs a walk round the bend instead of a leap over it.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(squares(true, 60))
    const [gn, lm] = [nth(result, 0), nth(result, 1)]
    const rises = Array.from({ length: stepsOf(lm) }, (_, k) => lossAt(lm, k + 1) > lossAt(lm, k)).filter(Boolean)
    return {
      g0: lossAt(gn, 0),
      g1: lossAt(gn, 1),
      g2: lossAt(gn, 2),
      rises: rises.length,
      lm: reaches(lm, 1e-8),
      lmEnds: lastLoss(lm),
    }
  },
  claims: [
    { says: 'Gauss–Newton: 24.2,', of: 'g0', near: 24.2, within: 1e-9 },
    { says: '2342.6,', of: 'g1', near: 2342.6, within: 1e-3 },
    { says: '0 after two steps', of: 'g2', near: 0, within: 1e-12, single: 1e-5 },
    { says: 'Levenberg–Marquardt never rises', of: 'rises', is: 0 },
    { says: 'and gets there', of: 'lmEnds', below: 1e-8 },
  ],
})
