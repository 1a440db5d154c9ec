import { lesson } from './lesson.ts'
import { at, leastAt, lossAt, nth, stepsOf } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const domain = { x: [-1, 3], y: [-1, 3] } as const
/** What we train on, and what we want: the same bowls, moved a little by the noise of a finite sample. */
const training = '0.5 (x - 1.2)^2 + 0.01 (y - 2.6)^2'
const validation = '0.5 (x - 1)^2 + 0.01 (y - 1)^2'

const descent = (formula: string, steps: number) =>
  stage({
    problem: { formula, domain },
    start: [-0.8, -0.8],
    runs: [run('gd', { lr: 1 }, 'descent on the training loss')],
    steps,
    view: { show: 'contour', chart: 'log' },
  })

export default lesson({
  id: 'early-stopping',
  group: 'D',
  number: 8,
  title: 'Early stopping',
  why: 'The path passes near a better point than the one where it ends.',
  topics: ['stochastic', 'landscapes'],
  minutes: 4,
  needs: ['narrow-valley'],
  sources: ['Goodfellow, Bengio & Courville 2016, section 7.8', 'Prechelt 1998'],
  alt: 'A path that runs past the lowest place of one bowl on its way to the centre of another one.',
  steps: [
    {
      experiment: descent(training, 400),
      caption:
        'The training loss is what we can see; its minimum is at $(1.2, 2.6)$. Fresh data would put it at $(1, 1)$: the flat direction is where a finite sample errs most.',
      question: {
        asks: 'We train for 400 steps. When is the **validation** loss lowest?',
        answers: ['At the end, with the training loss', 'Well before the end', 'At the start'],
        right: 1,
        reveal:
          'At step {{best:3}}: {{atBest:2}}, against {{atEnd:2}} at the end. The training loss falls all the time. The steep direction is learned at once, the flat one, mostly noise, slowly.',
      },
      point: { at: [1, 1], says: 'the minimum for fresh data' },
    },
    {
      experiment: descent(validation, 400),
      caption:
        'The same plane with the validation loss. The training path crosses it at step {{best:3}}; stopping there acts like a penalty on the distance from the start: on a quadratic, early stopping **is** weight decay.',
    },
  ],
  measure: async (engine) => {
    const path = nth(await engine.simulate(descent(training, 400)), 0)
    const points = Array.from({ length: stepsOf(path) + 1 }, (_, k) => at(path, k))
    // The validation loss along the path: each of its points as a start.
    const along = await engine.simulate({ ...descent(validation, 1), starts: { points } })
    const losses = points.map((_, k) => nth(along, 0).losses[k] ?? Number.NaN)
    const best = leastAt(losses)
    const trains = points.map((_, k) => lossAt(path, k))
    return {
      best,
      trainingBest: leastAt(trains),
      half: 200,
      atBest: losses[best] ?? Number.NaN,
      atEnd: losses.at(-1) ?? Number.NaN,
    }
  },
  claims: [
    { says: 'the validation loss is lowest well before the training loss', of: 'best', below: 'half' },
    { says: 'which falls to the end', of: 'trainingBest', above: 'half' },
    { says: 'and it is worse there', of: 'atEnd', above: 'atBest' },
  ],
})
