import { lesson } from './lesson.ts'
import { at, lastLoss, leastAt, nth, simulateMany, spaced } from './shared/reading.ts'
import { bowl, bowlStart, run, stage } from './shared/stage.ts'

const curvature = { least: 0.2, largest: 4 }

const descent = (rates: readonly number[], steps: number) =>
  stage({
    problem: bowl,
    start: bowlStart,
    runs: rates.map((lr) => run('gd', { lr }, `rate ${lr}`)),
    steps,
    view: { show: 'contour', chart: 'log' },
  })

export default lesson({
  id: 'learning-rate-sweep',
  group: 'A',
  number: 4,
  title: 'The learning-rate sweep',
  why: 'The best rate lives next door to disaster.',
  topics: ['gradient descent', 'step size', 'conditioning'],
  minutes: 3,
  needs: ['narrow-valley'],
  sources: ['Nesterov 2004, Theorem 2.1.15', 'Goodfellow, Bengio & Courville 2016, section 11.4.1'],
  alt: 'A bowl with three paths: one too cautious, one that reaches the centre, one that bounces between two points for ever.',
  steps: [
    {
      experiment: descent([0.05, 0.25], 50),
      caption:
        'A bowl of curvatures 0.2 and 4. Rate 0.05 is safe and slow: after fifty steps the loss is {{loss05}}. Five times the rate leaves {{loss25}}.',
    },
    {
      experiment: descent([0.05, 0.25, 0.45, 0.5], 50),
      caption: 'Larger was better so far. At $2/L = 0.5$ the steep axis stops shrinking.',
      question: {
        asks: 'Where is the best rate?',
        answers: ['around 0.1', 'around 0.25, half of the limit', 'just below the limit of 0.5', 'exactly at 0.5'],
        right: 2,
        reveal:
          'At {{best:3}}, and theory says $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$: there the flat axis and the steep one shrink equally fast. A twentieth further, at 0.5, the steep axis bounces between $y=2$ and $-2$ for ever.',
      },
    },
    {
      experiment: { ...descent([0.476], 50), view: { show: 'both', chart: 'log' } },
      beside: { map: 'rate', x: 'lr', range: { lr: [0.05, 0.52] }, shown: 'loss' },
      caption:
        'The loss over the rate is a lopsided **U**: it falls slowly over the whole range and then shoots up within a twentieth. Hence the rule of thumb: raise the rate until training breaks, then take a little less.',
      notes: 'At the best rate the loss after 50 steps is orders below that at 0.25.',
    },
  ],
  measure: async (engine) => {
    const rates = spaced(0.05, 0.5, 91)
    const steps = 100
    const runs = await simulateMany(
      engine,
      descent([0.1], steps),
      rates.map((lr) => run('gd', { lr })),
    )
    const losses = runs.map(lastLoss)
    const bestAt = leastAt(losses)
    const falling = losses.slice(1, bestAt + 1).every((loss, k) => loss < (losses[k] ?? 0))
    const rising = losses.slice(bestAt + 1).every((loss, k) => loss > (losses[bestAt + k] ?? Infinity))
    const shown = await engine.simulate(descent([0.05, 0.25, 0.5], 50))
    return {
      best: rates[bestAt] ?? Number.NaN,
      theory: 2 / (curvature.largest + curvature.least),
      ushaped: falling && rising ? 1 : 0,
      loss05: lastLoss(nth(shown, 0)),
      loss25: lastLoss(nth(shown, 1)),
      yAtLimit: Math.abs(at(nth(shown, 2), 50)[1]),
    }
  },
  claims: [
    { says: 'the loss falls up to the best rate and rises from there: a U', of: 'ushaped', is: 1 },
    { says: 'the best rate is near 2/(L+μ)', of: 'best', near: 'theory', within: 0.02 },
    { says: 'never 0.5', of: 'best', below: 0.5 },
    { says: 'at 2/L the steep axis stays where it was', of: 'yAtLimit', near: 2, within: 1e-9 },
  ],
})
