import { type Figure, lesson } from './lesson.ts'
import { distance, last, leastAt, nth } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { run, stage } from './shared/stage.ts'

const domain = { x: [-1, 3], y: [-1, 3] } as const
/** What we train on, and what we want: the same bowls, moved a little by the noise of a finite sample. */
const training = '0.5 (x - 1.2)^2 + 0.01 (y - 2.6)^2'
const validation = '0.5 (x - 1)^2 + 0.01 (y - 1)^2'

const descent = (formula: string, steps: number, show: 'contour' | 'both' = 'contour') =>
  stage({
    problem: { formula, domain },
    start: [-0.8, -0.8],
    runs: [run('gd', { lr: 1 }, 'descent on the training loss')],
    steps,
    view: { show, chart: 'log' },
  })

/** The training path over the validation loss: its gradient and that of the training loss are apart by the same vector everywhere. */
const pathOverValidation = stage({
  ...descent(validation, 400),
  runs: [
    {
      method: { step: 'theta = theta - (g - 0.2 unit(0) - 0.032 unit(1))' },
      name: 'descent on the training loss',
    },
  ],
})

/** Every so many steps a point of the curves. */
const every = 4

const curves: Figure = {
  figure: 'lines',
  title: 'The two losses along the path',
  x: { label: 'step', at: 'steps' },
  y: { label: 'loss', scale: 'log' },
  series: [
    { of: 'training', name: 'training loss' },
    { of: 'validation', name: 'validation loss' },
  ],
}

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
      experiment: descent(training, 400, 'both'),
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
      beside: curves,
    },
    {
      experiment: pathOverValidation,
      caption:
        'The same path over the validation loss: it passes the minimum of that at step {{best:3}}, and goes on. Stopping there acts like a penalty on the distance from the start: what weight decay would shrink, the flat directions, early stopping has **not yet learned**.',
    },
  ],
  measure: async (engine) => {
    const path = nth(await engine.simulate(descent(training, 400)), 0)
    const over = nth(await engine.simulate(pathOverValidation), 0)
    const [trains, losses] = [Array.from(path.losses), Array.from(over.losses)]
    const best = leastAt(losses)
    const seen = (values: readonly number[]): number[] => values.filter((_, k) => k % every === 0)
    return {
      best,
      trainingBest: leastAt(trains),
      half: 200,
      atBest: losses[best] ?? Number.NaN,
      atEnd: losses.at(-1) ?? Number.NaN,
      apart: distance(last(path), last(over)),
      ...series('steps', seen(trains.map((_, k) => k))),
      ...series('training', seen(trains)),
      ...series('validation', seen(losses)),
    }
  },
  claims: [
    { says: 'the path that is drawn over the validation loss is that of training', of: 'apart', below: 1e-4 },
    { says: 'the validation loss is lowest well before the training loss', of: 'best', below: 'half' },
    { says: 'which falls to the end', of: 'trainingBest', above: 'half' },
    { says: 'and it is worse there', of: 'atEnd', above: 'atBest' },
  ],
})
