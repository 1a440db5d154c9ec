import type { Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import { last, nth } from './shared/reading.ts'
import { stage } from './shared/stage.ts'

const one = (method: string, name: string): Run => ({
  method,
  parameters: { lr: 0.5, beta1: 0.9, beta2: 0.99 },
  schedule: { id: 'power', delta: 0.5 },
  name,
})

/** Until Adam has come to its end. */
const steps = 30_000

const stream = (runs: readonly Run[]) =>
  stage({ problem: { surface: 'reddi-stream' }, start: [0, 0.75], runs, steps, view: { show: 'contour' } })

export default lesson({
  id: 'where-adam-fails',
  group: 'E',
  number: 5,
  title: 'Where Adam fails',
  why: 'A rare large gradient is forgotten before it is paid for.',
  topics: ['adaptive', 'stochastic'],
  minutes: 4,
  needs: ['bias-correction'],
  sources: ['Reddi, Kale & Kumar 2018'],
  alt: 'A strip that slopes down to the left; one path ends at its left edge, one at its right edge.',
  steps: [
    {
      experiment: stream([one('adam', 'Adam')]),
      caption:
        'A stream of gradients along $x$: once in 101 steps it is $+1010$, else $-10$. In the mean it is $+\\frac{10}{101}$, so the loss is lowest at the **left** end, $x=-1$.',
      question: {
        asks: 'At which end does Adam arrive?',
        answers: ['left, at the best point', 'right, at the worst point', 'it stays in the middle'],
        right: 1,
        reveal:
          'At the worst: $x={{adam:3}}$. The large gradient makes $v$ large just when it comes, so its own step is short; the hundred small ones after it, with $v$ forgotten, take longer steps the wrong way.',
      },
      point: { at: [-1, 0], says: 'the best point' },
    },
    {
      experiment: stream([one('adam', 'Adam'), one('amsgrad', 'AMSGrad')]),
      caption:
        '**AMSGrad** keeps the largest $v$ that it has ever seen, and ends at $x={{amsgrad:3}}$. In practice the stream is seldom so mean; but the proof that Adam always converges was wrong, and this is the counterexample.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(stream([one('adam', 'Adam'), one('amsgrad', 'AMSGrad')]))
    return { adam: last(nth(result, 0))[0], amsgrad: last(nth(result, 1))[0] }
  },
  claims: [
    { says: 'Adam ends at the worst point', of: 'adam', above: 0.95 },
    { says: 'AMSGrad at the best', of: 'amsgrad', below: -0.95 },
  ],
})
