import type { Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import type { LessonRun } from './shared/lesson-engine.ts'
import { at, distance, lastLoss, nth, stepsOf } from './shared/reading.ts'
import { stage } from './shared/stage.ts'

const plain: Run = { method: 'gd', parameters: { lr: 0.05 }, name: 'without clipping' }
const clipped: Run = { method: 'gd', parameters: { lr: 0.05 }, clip: { norm: 1 }, name: 'norm clipped at 1' }

/**
 * Starts beside the one on screen, each a millionth beside the last. Before the run is thrown it rattles along the foot of the wall,
 * where differences grow fast: after some 300 steps one of 10⁻¹² has become the whole, and single precision, or the order of a sum,
 * has it thrown elsewhere (1.5 far in double precision, 11.9 in single). So what is claimed of the throw is claimed of many starts,
 * which is the same on every back end.
 */
const beside = 32
const nudge = 1e-6

const cliff = (runs: readonly Run[], starts = 1) =>
  stage({
    problem: { surface: 'pascanu-cliff' },
    start: [6, -2.6],
    ...(starts > 1 && {
      starts: { points: Array.from({ length: starts }, (_, k) => [6 + (k + 1) * nudge, -2.6] as const) },
    }),
    runs,
    steps: 2000,
    view: { show: 'both' },
  })

/** The longest step from each start of a batch, the shortest of them first. */
function throws({ positions }: LessonRun, starts: number): readonly number[] {
  const place = (of: number, step: number): readonly [number, number] => {
    const index = 2 * (step * starts + of)
    return [positions[index] ?? Number.NaN, positions[index + 1] ?? Number.NaN]
  }
  const steps = positions.length / (2 * starts) - 1
  const longestFrom = (of: number): number =>
    Array.from({ length: steps }, (_, k) => distance(place(of, k + 1), place(of, k))).reduce((a, b) => Math.max(a, b))
  return Array.from({ length: starts }, (_, of) => longestFrom(of)).toSorted((a, b) => a - b)
}

const longest = (path: LessonRun): number =>
  Math.max(...Array.from({ length: stepsOf(path) }, (_, k) => distance(at(path, k + 1), at(path, k))))

export default lesson({
  id: 'the-cliff',
  group: 'F',
  number: 3,
  title: 'The cliff',
  why: 'One bad step can undo a thousand good ones; a clip on the gradient is a guard rail.',
  topics: ['landscapes', 'step size'],
  minutes: 4,
  needs: ['will-this-step-go-up'],
  sources: ['Pascanu, Mikolov & Bengio 2013', 'Goodfellow, Bengio & Courville 2016, sections 8.2.4 and 10.11.1'],
  alt: 'Flat ground that ends at a wall: one path is thrown out of the picture by it, one turns along its foot.',
  steps: [
    {
      experiment: cliff([plain]),
      caption:
        'The loss of one recurrent unit after 50 rounds, over its weight and bias. Where the fixed point of the recurrence jumps there is a **cliff**. We start at $(6,-2.6)$ with rate 0.05.',
      question: {
        asks: 'How far does the largest single step go?',
        answers: ['about 0.005', 'about 0.05', 'more than 1'],
        right: 2,
        reveal:
          '{{longest:3}}, where the steps before were some {{usual:1}}: on the wall the gradient has a norm of {{steepest:3}}, and a rate that is right for the plain becomes a catapult. **How** far it throws is a matter of the last digit: from {{beside:2}} starts, each a millionth beside the last, it is anything from {{least:2}} to {{most:2}}, half of them more than {{typical:2}}.',
      },
    },
    {
      experiment: cliff([plain, clipped]),
      caption:
        '**Clipping** keeps the direction and cuts the length: $g\\leftarrow g\\cdot\\min\\left(1,\\frac{c}{\\lVert g\\rVert}\\right)$ with $c=1$. No step is longer than {{clippedLongest:2}}, and after {{steps:4}} steps the loss is {{clippedLoss:2}}.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(cliff([plain, clipped]))
    const all = throws(nth(await engine.simulate(cliff([plain], beside)), 0), beside)
    const leap = longest(nth(result, 0))
    return {
      longest: leap,
      beside,
      least: all[0] ?? Number.NaN,
      typical: all[beside / 2] ?? Number.NaN,
      most: all.at(-1) ?? Number.NaN,
      clippedLongest: longest(nth(result, 1)),
      steepest: leap / 0.05,
      usual: distance(at(nth(result, 0), 1), at(nth(result, 0), 0)),
      steps: stepsOf(nth(result, 0)),
      clippedLoss: lastLoss(nth(result, 1)),
    }
  },
  claims: [
    { says: 'without clipping one step is longer than 1', of: 'longest', above: 1 },
    { says: 'so is at least one from most starts beside this one', of: 'typical', above: 1 },
    { says: 'how far it goes is another matter from each', of: 'most', above: 'typical' },
    { says: 'with clipping none is longer than the rate', of: 'clippedLongest', below: 0.0501 },
    { says: 'and it converges', of: 'clippedLoss', below: 1e-3 },
  ],
})
