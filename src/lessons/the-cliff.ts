import type { Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import type { LessonRun } from './shared/lesson-engine.ts'
import { at, distance, lastLoss, nth, stepsOf } from './shared/reading.ts'
import { stage } from './shared/stage.ts'

const plain: Run = { method: 'gd', parameters: { lr: 0.05 }, name: 'without clipping' }
const clipped: Run = { method: 'gd', parameters: { lr: 0.05 }, clip: { norm: 1 }, name: 'norm clipped at 1' }

/** How far beside the start another run starts. */
const nudge = 1e-6

const cliff = (runs: readonly Run[], steps = 2000, aside = 0) =>
  stage({ problem: { surface: 'pascanu-cliff' }, start: [6 + aside, -2.6], runs, steps, view: { show: 'both' } })

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
          '{{longest:3}}, where the steps before were some {{usual:1}}: on the wall the gradient has a norm of {{steepest:3}}, and a rate that is right for the plain becomes a catapult. **How** far it throws is a matter of the last digit: from a start a millionth beside this one it is {{nudged:3}}.',
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
    const beside = nth(await engine.simulate(cliff([plain], 2000, nudge)), 0)
    const leap = longest(nth(result, 0))
    return {
      longest: leap,
      nudged: longest(beside),
      clippedLongest: longest(nth(result, 1)),
      steepest: leap / 0.05,
      usual: distance(at(nth(result, 0), 1), at(nth(result, 0), 0)),
      steps: stepsOf(nth(result, 0)),
      clippedLoss: lastLoss(nth(result, 1)),
    }
  },
  claims: [
    { says: 'without clipping one step is longer than 1', of: 'longest', above: 1 },
    { says: 'nor is it shorter from a millionth beside', of: 'nudged', above: 1 },
    { says: 'with clipping none is longer than the rate', of: 'clippedLongest', below: 0.0501 },
    { says: 'and it converges', of: 'clippedLoss', below: 1e-3 },
  ],
})
