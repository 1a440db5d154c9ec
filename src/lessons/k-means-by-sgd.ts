import type { Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import { last, lastLoss, mean, nth, reaches } from './shared/reading.ts'
import { heaps } from './shared/rows.ts'
import { stage } from './shared/stage.ts'

const samples = 200
const table = heaps(samples, 2)

const batch: Run = { method: 'gd', parameters: { lr: 0.2 }, name: 'batch' }
const single: Run = {
  method: 'gd',
  parameters: { lr: 0.05 },
  gradient: { batch: 1, order: 'shuffled' },
  name: 'one point a step',
}

const means = (runs: readonly Run[], steps: number, seed = 9) =>
  stage({ problem: { data: 'k-means', table }, start: [3, 2.5], runs, steps, seed, view: { show: 'contour' } })

const copies = 60

export default lesson({
  id: 'k-means-by-sgd',
  group: 'D',
  number: 7,
  title: 'K-means by SGD',
  why: 'SGD gets to a decent clustering before the batch method has taken its second step.',
  topics: ['stochastic'],
  minutes: 3,
  needs: ['batch-against-incremental'],
  sources: ['Bottou & Bengio 1995', 'CMU 11-785, Training Neural Networks: Optimization'],
  alt: 'The plane of two centroids with two mirrored minima: a smooth path and a rough one from the same corner.',
  steps: [
    {
      experiment: means([batch], 60),
      caption:
        'Two heaps of points on a line, two centroids: $x$ and $y$ are where they stand. Two minima, mirrored: it does not matter which centroid takes which heap. Batch descent comes within 10 % of its final loss after {{batchData:5}} points read.',
    },
    {
      experiment: means([batch, single], 400),
      caption: 'Now one point a step.',
      question: {
        asks: 'SGD is faster. Is it also **better**?',
        answers: ['Faster and better', 'Faster, but it ends somewhere else each time', 'Not even faster'],
        right: 1,
        reveal:
          'It needs {{sgdData:4}} points (median of {{copies:2}} orders of the same data) instead of {{batchData:5}}. But the first centroid ends at {{sgdMean:3}} ± {{sgdSpread:2}}: every order of the data gives another answer.',
      },
    },
  ],
  measure: async (engine) => {
    const slow = nth(await engine.simulate(means([batch], 400)), 0)
    const near = 1.1 * lastLoss(slow)
    const ends: number[] = []
    const arrivals: number[] = []
    for (let i = 0; i < copies; i++) {
      const rough = nth(await engine.simulate(means([single], 1000, i)), 0)
      arrivals.push(reaches(rough, near))
      ends.push(Math.max(...last(rough)))
    }
    const middle = mean(ends)
    const arrived = arrivals.map((k) => (Number.isNaN(k) ? Infinity : k)).toSorted((a, b) => a - b)
    const [a, b] = last(slow)
    return {
      batchData: samples * reaches(slow, near),
      sgdData: arrived[copies / 2] ?? Number.NaN,
      copies,
      sgdMean: middle,
      sgdSpread: Math.sqrt(mean(ends.map((end) => (end - middle) ** 2))),
      batchMean: Math.max(a, b),
    }
  },
  claims: [
    { says: 'SGD gets there in less data', of: 'sgdData', below: 'batchData' },
    { says: 'with a wide spread between seeds', of: 'sgdSpread', above: 0.02 },
  ],
})
