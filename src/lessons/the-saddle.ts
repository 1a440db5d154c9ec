import { lesson, sketched } from './lesson.ts'
import { at, nth, stepsOf } from './shared/reading.ts'
import type { LessonRun } from './shared/lesson-engine.ts'
import { run, stage } from './shared/stage.ts'

const lr = 0.05

const from = (y0: number, steps: number) =>
  stage({
    problem: { surface: 'saddle' },
    start: [1, y0],
    runs: [
      run('gd', { lr }, 'gradient descent'),
      run('momentum', { lr, beta: 0.9 }, 'heavy ball'),
      run('adam', { lr }, 'Adam'),
    ],
    steps,
    view: { show: 'both' },
  })

/** The first step at which the path is more than 1 from the ridge; NaN if it never leaves. */
const escapes = (path: LessonRun): number =>
  Array.from({ length: stepsOf(path) + 1 }, (_, k) => k).find((k) => Math.abs(at(path, k)[1]) > 1) ?? Number.NaN

export default lesson({
  id: 'the-saddle',
  group: 'F',
  number: 1,
  title: 'The saddle',
  why: 'A saddle does not hold descent for ever; it only takes a logarithm of its time.',
  topics: ['landscapes', 'gradient descent'],
  minutes: 3,
  needs: ['one-step-size'],
  sources: ['Dauphin et al. 2014', 'Goodfellow, Bengio & Courville 2016, section 8.2.3'],
  alt: 'A saddle; three paths come down to its middle and part from the ridge at different moments.',
  steps: [
    {
      experiment: from(1e-3, 90),
      caption:
        'The saddle $x^2-y^2$, started a thousandth beside its ridge. Descent leaves it after {{gd3:3}} steps, heavy ball after {{hb3:3}}, Adam after {{adam3:3}}.',
      question: sketched(
        { kind: 'path', run: 0 },
        {
          asks: 'Draw the path of gradient descent.',
          reveal:
            'Along the ridge down to the saddle, where it all but stands still, then off sideways. Its distance from the ridge grew by a tenth at **every** step, from the first one on; it is only seen once it is no longer small.',
        },
      ),
      point: { at: [0, 0], says: 'the saddle point' },
    },
    {
      experiment: from(1e-6, 160),
      caption: 'Now a millionth beside it: a thousand times nearer.',
      question: {
        asks: 'Descent took {{gd3:3}} steps. How many now?',
        answers: ['about as many', 'about twice as many', 'about a thousand times as many'],
        right: 1,
        reveal:
          '{{gd6:3}}. Each step multiplies $y$ by $1+2\\eta$, so the time grows like $\\log\\frac1{y_0}$: a thousand times nearer, the same number of steps **more**. Adam needs {{adam6:3}}: it divides the smallness away.',
      },
    },
    {
      experiment: from(0, 200),
      caption:
        'Exactly on the ridge no method ever leaves: there is no gradient in $y$ at all. Any noise, even rounding, is enough to end that; this is one thing that the noise of minibatches is good for.',
    },
  ],
  measure: async (engine) => {
    const [near, nearer, on] = [
      await engine.simulate(from(1e-3, 400)),
      await engine.simulate(from(1e-6, 400)),
      await engine.simulate(from(0, 400)),
    ]
    return {
      gd3: escapes(nth(near, 0)),
      hb3: escapes(nth(near, 1)),
      adam3: escapes(nth(near, 2)),
      gd6: escapes(nth(nearer, 0)),
      hb6: escapes(nth(nearer, 1)),
      adam6: escapes(nth(nearer, 2)),
      theory3: Math.log(1e3) / Math.log(1 + 2 * lr),
      theory6: Math.log(1e6) / Math.log(1 + 2 * lr),
      never: Math.max(...[0, 1, 2].map((index) => Math.abs(at(nth(on, index), 400)[1]))),
    }
  },
  claims: [
    { says: 'the time is log(1/y₀)/log(1+2η): from 10⁻³', of: 'gd3', near: 'theory3', within: 0.02 },
    { says: 'and from 10⁻⁶', of: 'gd6', near: 'theory6', within: 0.02 },
    { says: 'never from 0', of: 'never', is: 0 },
    { says: 'Adam leaves before descent', of: 'adam6', below: 'gd6' },
  ],
})
