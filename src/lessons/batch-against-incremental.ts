import type { Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import { lossAt, nth, reaches } from './shared/reading.ts'
import { stage } from './shared/stage.ts'

const batch: Run = { method: 'gd', parameters: { lr: 0.2 }, name: 'all 100 points a step' }
const single: Run = {
  method: 'gd',
  parameters: { lr: 0.2 },
  gradient: { batch: 1, order: 'shuffled' },
  name: 'one point a step',
}

const fit = (runs: readonly Run[], steps: number) =>
  stage({ problem: { data: 'line-fit', samples: 100 }, runs, steps, seed: 7, view: { chart: 'log', show: 'contour' } })

export default lesson({
  id: 'batch-against-incremental',
  group: 'D',
  number: 1,
  title: 'Batch against incremental',
  why: 'A hundred rough steps beat one exact step that costs the same.',
  topics: ['stochastic'],
  minutes: 3,
  needs: ['one-step-size'],
  sources: ['Bottou, Curtis & Nocedal 2018, section 3.3', 'CMU 11-785, Training Neural Networks: Optimization'],
  alt: 'Two paths in a bowl of slope and intercept: a smooth one, and a rough one that arrives much earlier.',
  steps: [
    {
      experiment: fit([batch], 20),
      caption:
        'A line through 100 points: slope and intercept are the plane. **Batch** descent reads all 100 points for one step. Its first step takes the loss from {{start:3}} to {{batch1:3}}.',
    },
    {
      experiment: fit([batch, single], 100),
      caption: '**Incremental** descent, SGD, takes a step after every single point.',
      question: {
        asks: 'After one pass over the data, who is ahead?',
        answers: ['Batch: its step is exact', 'They are level', 'SGD'],
        right: 2,
        reveal:
          'SGD, by far: after one pass its loss is {{sgd1:3}}, that of batch descent {{batch1:3}}. Batch needs {{passes:3}} passes to get as low. The points repeat each other: most of what an exact gradient costs buys nothing new.',
      },
    },
    {
      experiment: fit([batch, single], 400),
      caption:
        'In the long run the tables turn: SGD keeps rattling at {{sgdLate:3}}, the batch method settles at {{batchLate:3}}. How to calm it is what the rest of this chapter is about.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(fit([batch, single], 400))
    const [slow, rough] = [nth(result, 0), nth(result, 1)]
    const late = Array.from({ length: 100 }, (_, k) => lossAt(rough, 301 + k))
    return {
      start: lossAt(slow, 0),
      batch1: lossAt(slow, 1),
      sgd1: lossAt(rough, 100),
      passes: reaches(slow, lossAt(rough, 100)),
      batchLate: lossAt(slow, 400),
      sgdLate: late.reduce((sum, loss) => sum + loss, 0) / late.length,
    }
  },
  claims: [
    { says: 'after one pass SGD is lower than batch descent,', of: 'sgd1', below: 'batch1' },
    { says: 'which needs many passes for that', of: 'passes', above: 10 },
    { says: 'in the end batch descent is lower', of: 'batchLate', below: 'sgdLate' },
  ],
})
