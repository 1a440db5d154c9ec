import type { CustomMethod, Run } from '../experiment/experiment.ts'
import { type Figure, lesson } from './lesson.ts'
import { at, mean, nth, simulateMany } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { stage } from './shared/stage.ts'

const sizes = [1, 4, 16, 64] as const

const spreads: Figure = {
  figure: 'lines',
  title: 'Spread of the gradient',
  x: { label: 'batch', at: 'batch', scale: 'log' },
  y: { label: 'standard deviation', scale: 'log' },
  series: [
    { of: 'spread', name: 'measured' },
    { of: 'root', name: 'one over the root of the batch' },
  ],
}

const descents = (batches: readonly number[], show: 'contour' | 'both' = 'contour') =>
  stage({
    problem: { data: 'line-fit', samples: 400, noise: 0.5 },
    runs: batches.map((batch) => ({
      method: 'gd',
      parameters: { lr: 0.1 },
      gradient: { batch, order: 'replacement' },
      name: `batch of ${batch}`,
    })),
    steps: 200,
    seed: 11,
    view: { show, chart: 'log' },
  })

/** Every odd step shows the gradient at home as a move, every even step goes back home. */
const showGradient: CustomMethod = {
  memory: { home: 0 },
  step: `home = if(t <= 1, theta, home)
theta = if(t - 2 floor(t / 2) > 0.5, home - g, home)`,
}

const draws = 25_000
const sampler = (batch: number): Run => ({ method: showGradient, gradient: { batch, order: 'replacement' } })

export default lesson({
  id: 'minibatch-variance',
  group: 'D',
  number: 3,
  title: 'The variance of a minibatch',
  why: 'Noise falls with the root of the batch, cost rises with the batch.',
  topics: ['stochastic'],
  minutes: 3,
  needs: ['batch-against-incremental'],
  sources: ['Goodfellow, Bengio & Courville 2016, section 8.1.3'],
  alt: 'Four paths into the same bowl, from ragged to smooth as the batch grows.',
  steps: [
    {
      experiment: descents([1, 64]),
      caption: 'The same fit with batches of 1 and of 64: a ragged path and a smooth one.',
    },
    {
      experiment: descents(sizes, 'both'),
      beside: spreads,
      caption: 'Batches of 1, 4, 16 and 64: each four times the one before.',
      question: {
        asks: 'Four times the batch: how much smaller is the **standard deviation** of the gradient?',
        answers: ['By a factor of 4', 'By a factor of 2', 'By a factor of 16', 'It stays'],
        right: 1,
        reveal:
          'By a factor of 2; the variance falls by 4. Variance times batch size, measured over {{draws:5}} draws each: {{v1:4}}, {{v4:4}}, {{v16:4}}, {{v64:4}}. You pay four times as much for half the noise, which is why the best batch is seldom the largest.',
      },
    },
  ],
  measure: async (engine) => {
    const experiment = { ...descents([1]), steps: 2 * draws }
    const numbers: Record<string, number> = { draws }
    const products: number[] = []
    for (const batch of sizes) {
      const [path] = await simulateMany(engine, experiment, [sampler(batch)])
      if (!path) continue
      const home = at(path, 0)[0]
      const gradients = Array.from({ length: draws }, (_, k) => home - at(path, 2 * k + 1)[0])
      const middle = mean(gradients)
      products.push(batch * mean(gradients.map((value) => (value - middle) ** 2)))
      numbers[`v${batch}`] = products.at(-1) ?? Number.NaN
    }
    const all = mean(products)
    const [one = Number.NaN] = products
    const shown = await engine.simulate(descents([1]))
    return {
      ...numbers,
      ...series('batch', sizes),
      ...series(
        'spread',
        products.map((product, k) => Math.sqrt(product / (sizes[k] ?? Number.NaN))),
      ),
      ...series(
        'root',
        sizes.map((batch) => Math.sqrt(one / batch)),
      ),
      worst: Math.max(...products.map((value) => Math.abs(value / all - 1))),
      moves: Math.abs(at(nth(shown, 0), 1)[0] - at(nth(shown, 0), 0)[0]),
    }
  },
  claims: [{ says: 'batch size times variance is the same for all sizes, within 2 %', of: 'worst', below: 0.02 }],
})
