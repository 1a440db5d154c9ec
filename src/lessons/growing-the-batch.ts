import type { Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import type { LessonEngine, LessonRun } from './shared/lesson-engine.ts'
import { lineRows } from './shared/rows.ts'
import { lastLoss, lossAt, mean, nth, spaced, stepsOf } from './shared/reading.ts'
import { stage } from './shared/stage.ts'

const table = lineRows(800, 1.7)
const sgd = (name: string, more: Partial<Run>): Run => ({
  method: 'gd',
  parameters: { lr: 0.2 },
  gradient: { batch: 4, order: 'replacement' },
  name,
  ...more,
})
const constant = sgd('constant', {})
/** An epoch is 200 updates of 4 samples; the rate halves with each. */
const decay = sgd('rate halved each epoch', { schedule: { id: 'step', step_size: 200, gamma: 0.5 } })
const grow = sgd('batch doubled each epoch', { gradient: { batch: 4, order: 'replacement', growth: 2 } })

const fit = (runs: readonly Run[], steps: number, seed = 4) =>
  stage({
    problem: { data: 'line-fit', table },
    start: [1.5, -0.5],
    runs,
    steps,
    seed,
    view: { window: [0.6, 2.4, -1.2, 0.2], show: 'contour', chart: 'log' },
  })

const seeds = 30
const epochs = 4
/** Epochs of 200 updates; of a batch that doubles 200, 100, 50, …: both end in the epoch after four halvings. */
const decaySteps = 200 * (epochs + 1)
const growSteps = Math.floor(spaced(0, epochs, epochs + 1).reduce((sum, k) => sum + 200 / 2 ** k, 0))

/** The mean loss over the last three updates of many seeds. */
async function late(engine: LessonEngine, runs: readonly Run[], steps: number): Promise<number[]> {
  const sums = runs.map(() => 0)
  const end = (path: LessonRun): number => mean([0, 1, 2].map((back) => lossAt(path, stepsOf(path) - back)))
  for (let seed = 0; seed < seeds; seed++) {
    const result = await engine.simulate(fit(runs, steps, seed))
    for (const index of runs.keys()) sums[index] = (sums[index] ?? 0) + end(nth(result, index)) / seeds
  }
  return sums
}

export default lesson({
  id: 'growing-the-batch',
  group: 'D',
  number: 6,
  title: 'Growing the batch',
  why: 'A larger batch calms the noise just as a smaller rate does, in fewer steps.',
  topics: ['stochastic', 'schedules'],
  minutes: 3,
  needs: ['minibatch-variance', 'step-size-schedules'],
  sources: ['Smith, Kindermans, Ying & Le 2018', 'Bottou, Curtis & Nocedal 2018, section 5.2'],
  alt: 'Three noisy paths to the same centre; two of them end in a small ball, one keeps rattling in a wide one.',
  steps: [
    {
      experiment: fit([constant, decay], decaySteps),
      caption:
        'SGD with a constant rate rattles in a **ball** round the optimum. Halve the rate in each epoch, and the ball shrinks: after {{epochs:1}} halvings its loss above the best is {{decay:2}} instead of {{constant:2}}.',
    },
    {
      experiment: fit([decay, grow], decaySteps),
      caption: 'The size of the ball is set by the ratio of rate to batch size, $\\eta/B$.',
      question: {
        asks: 'Keep the rate, and double the **batch** in each epoch instead. Where does it end?',
        answers: ['In the wide ball', 'In about the same small ball', 'It diverges'],
        right: 1,
        reveal:
          'In the same small ball: {{grow:2}} against {{decay:2}}. It takes {{growSteps:3}} updates instead of {{decaySteps:3}} for the same data, and larger batches run in parallel.',
      },
    },
  ],
  measure: async (engine) => {
    const exact = await engine.simulate(fit([sgd('', { gradient: {} })], 2000), { keep: 'ends' })
    const floor = lastLoss(nth(exact, 0))
    const [c = Number.NaN, d = Number.NaN] = await late(engine, [constant, decay], decaySteps)
    const [g = Number.NaN] = await late(engine, [grow], growSteps)
    return {
      constant: c - floor,
      decay: d - floor,
      grow: g - floor,
      ratio: (g - floor) / (d - floor),
      epochs,
      decaySteps,
      growSteps,
      third: (c - floor) / 3,
    }
  },
  claims: [
    { says: 'decaying the rate shrinks the ball', of: 'decay', below: 'third' },
    { says: 'growing the batch too', of: 'grow', below: 'third' },
    { says: 'to about the same size', of: 'ratio', near: 1, within: 0.5 },
    { says: 'in fewer updates', of: 'growSteps', below: 'decaySteps' },
  ],
})
