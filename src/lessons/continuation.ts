import { lesson } from './lesson.ts'
import type { LessonEngine } from './shared/lesson-engine.ts'
import { last, lastLoss, nth } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const blurred = (blur: number, start: readonly [number, number] = [-2.25, 1.375], steps = 400) =>
  stage({
    problem: { surface: 'rastrigin', parameters: { A: 10, blur } },
    start,
    runs: [run('gd', { lr: 0.002 }, 'gradient descent')],
    steps,
    view: { show: 'both' },
  })

/** Descends on a blurred surface and goes on from there on ever sharper ones. */
async function sharpen(engine: LessonEngine, blurs: readonly number[]): Promise<{ loss: number; steps: number }> {
  let start: readonly [number, number] = [-2.25, 1.375]
  let loss = Number.NaN
  for (const blur of blurs) {
    const path = nth(await engine.simulate(blurred(blur, start, 1500)), 0)
    start = last(path)
    loss = lastLoss(path)
  }
  return { loss, steps: 1500 * blurs.length }
}

export default lesson({
  id: 'continuation',
  group: 'F',
  number: 9,
  title: 'Curriculum and continuation',
  why: 'Solve an easy problem first, and let it turn into the hard one under your feet.',
  topics: ['landscapes'],
  minutes: 4,
  needs: ['basins'],
  sources: [
    'Goodfellow, Bengio & Courville 2016, section 8.7.6',
    'Bengio, Louradour, Collobert & Weston 2009',
    'Mobahi & Fisher 2015',
  ],
  alt: 'An egg-box surface that is blurred into a smooth bowl and then sharpened again.',
  steps: [
    {
      experiment: blurred(0),
      caption:
        'Rastrigin’s function: a bowl covered with pits. Plain descent falls into the nearest pit and stays at a loss of {{plain:3}}.',
    },
    {
      experiment: blurred(0.5),
      caption:
        'Blur the surface, as one blurs a picture, with a Gaussian of width 0.5: the pits are gone, the bowl remains. We descend there, then sharpen step by step, each time going on from where we are.',
      question: {
        asks: 'Is a blur of 0.2 enough to end at 0?',
        answers: ['Yes, any blur helps', 'No, the pits must be gone first', 'Blurring never helps'],
        right: 1,
        reveal:
          'No: starting with a blur of 0.2 we end at {{little:3}}, with 0.5 at {{enough:1}}. A pit is 1 wide; a blur of 0.2 still keeps {{ripple:2}} % of its depth.',
      },
    },
    {
      experiment: blurred(0, [-0.2, 0.15]),
      caption:
        'Sharp again, from about where the blurred surface led: the nearest pit is now the **deepest** one. A curriculum is the same idea: easy examples first are a smoother loss. Nothing guarantees that the smooth problem leads into the right valley.',
    },
  ],
  measure: async (engine) => {
    const plain = nth(await engine.simulate(blurred(0, undefined, 1500)), 0)
    const [little, enough] = [await sharpen(engine, [0.2, 0.1, 0]), await sharpen(engine, [0.5, 0.3, 0.2, 0.1, 0])]
    return {
      plain: lastLoss(plain),
      little: little.loss,
      enough: enough.loss,
      ripple: 100 * Math.exp(-2 * (Math.PI * 0.2) ** 2),
    }
  },
  claims: [
    { says: 'plain descent ends in a local minimum', of: 'plain', above: 1 },
    { says: 'enough blur reaches 0', of: 'enough', near: 0, within: 1e-6, single: 1e-3 },
    { says: 'too little does not', of: 'little', above: 0.5 },
  ],
})
