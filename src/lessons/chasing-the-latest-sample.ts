import type { GradientSource, Run, Schedule } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import { at, coordinates, nth } from './shared/reading.ts'
import { stage } from './shared/stage.ts'

const sgd = (name: string, order: GradientSource['order'], schedule?: Schedule): Run => ({
  method: 'gd',
  parameters: { lr: 0.3 },
  gradient: { batch: 1, ...(order && { order }) },
  ...(schedule && { schedule }),
  name,
})
const cyclic = sgd('same order', 'given')
const shuffled = sgd('shuffled', 'shuffled')
const shrinking = sgd('shuffled, shrinking rate', 'shuffled', { id: 'inverse-time', delta: 0.05 })

const samples = 20

const chase = (runs: readonly Run[], steps: number) =>
  stage({
    problem: { data: 'line-origin', samples },
    start: [-1, 2],
    runs,
    steps,
    seed: 3,
    view: { show: 'contour', chart: 'log' },
  })

/** How widely the slope still moves in the last ten passes. */
function spread(values: readonly number[]): number {
  const late = values.slice(-10 * samples)
  return Math.max(...late) - Math.min(...late)
}

export default lesson({
  id: 'chasing-the-latest-sample',
  group: 'D',
  number: 2,
  title: 'Chasing the latest sample',
  why: 'With a constant rate SGD never settles: it only forgets.',
  topics: ['stochastic', 'schedules'],
  minutes: 4,
  needs: ['batch-against-incremental'],
  sources: [
    'Robbins & Monro 1951',
    'Bottou, Curtis & Nocedal 2018, section 4',
    'CMU 11-785, Training Neural Networks: Optimization',
  ],
  alt: 'A path that comes down and then runs round the same little closed curve for ever.',
  steps: [
    {
      experiment: chase([cyclic], 400),
      caption:
        'A line through the origin, {{samples:2}} points, one point a step, always in the **same order**, at a constant rate.',
      question: {
        asks: 'Does it ever settle?',
        answers: ['Yes, at the best slope', 'No: it runs in a circle', 'No: it wanders at random'],
        right: 1,
        reveal:
          'It runs in a circle: after a pass the slope differs from the pass before by {{cycle:1}}, while within a pass it moves over {{cycleSpread:2}}. Each point pulls the line towards itself, in turn.',
      },
    },
    {
      experiment: chase([cyclic, shuffled], 400),
      caption:
        '**Shuffle** the points before each pass, and the circle is gone; but the line still moves over {{shuffledSpread:2}}. Shuffling takes away the pattern, not the noise.',
    },
    {
      experiment: chase([shuffled, shrinking], 1500),
      caption:
        '**Shrink the rate** as $\\eta_k=\\frac{\\eta}{1+0.05\\,k}$, and it settles: in its last ten passes the slope moves over {{shrinkingSpread:2}}.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(chase([cyclic, shuffled, shrinking], 4000))
    const slopes = [0, 1, 2].map((index) => coordinates(nth(result, index), 'x'))
    const [a = [], b = [], c = []] = slopes
    const differ = (index: number): number =>
      Math.abs(at(nth(result, index), 4000)[0] - at(nth(result, index), 4000 - samples)[0])
    return {
      samples,
      cycle: differ(0),
      shuffledDiffer: differ(1),
      cycleSpread: spread(a),
      shuffledSpread: spread(b),
      shrinkingSpread: spread(c),
      tenth: spread(b) / 10,
    }
  },
  claims: [
    {
      says: 'in the same order it cycles: a pass later it stands where it stood',
      of: 'cycle',
      near: 0,
      within: 1e-9,
      single: 1e-4,
    },
    { says: 'while it moves within the pass', of: 'cycleSpread', above: 0.01 },
    { says: 'in random order it does not cycle', of: 'shuffledDiffer', above: 1e-3 },
    { says: 'a shrinking rate settles: ten times calmer', of: 'shrinkingSpread', below: 'tenth' },
  ],
})
