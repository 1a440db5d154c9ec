import type { Network } from '../experiment/experiment.ts'
import { lesson, type Figure } from './lesson.ts'
import type { LessonEngine } from './shared/lesson-engine.ts'
import { firstWeights, layerScales, trained, training } from './shared/networks.ts'
import { lastLoss, nth } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { run } from './shared/stage.ts'

const kinds = {
  Plain: {},
  Batch: { normalization: 'batch' },
  Skip: { skip: 'residual' },
  Both: { normalization: 'batch', skip: 'residual' },
} as const satisfies Readonly<Record<string, Network>>
type Kind = keyof typeof kinds

const called: Readonly<Record<Kind, string>> = {
  Plain: 'neither',
  Batch: 'batch normalization',
  Skip: 'skips',
  Both: 'both',
}
const names = Object.keys(called).filter((name): name is Kind => Object.hasOwn(kinds, name))

/** Rates that double. */
const rates = [0.25, 0.5, 1, 2, 4, 8] as const
const steps = 100

const deep = (kind: Kind, chosen: readonly number[] = rates) => ({
  network: {
    layers: [2, ...Array.from({ length: 8 }, () => 6), 1],
    activation: 'tanh',
    loss: 'logistic',
    data: { id: 'moons', samples: 40, noise: 0.15 },
    initialization: { id: 'uniform' },
    ...kinds[kind],
  } satisfies Network,
  runs: chosen.map((lr) => run('gd', { lr }, `rate ${lr}`)),
  steps,
  seed: 1,
})

/** Gradients by layer at the first weights, and the last loss for each rate. */
async function outcome(engine: LessonEngine, kind: Kind) {
  const { runs: begun, network } = await trained(engine, { ...deep(kind, [0.25]), steps: 1 })
  const gradients = layerScales(network, firstWeights(nth({ runs: begun }, 0), network)).map(({ gradient }) => gradient)
  const { runs } = await engine.simulate(training(deep(kind)), { keep: 'ends' })
  const losses = runs.map(lastLoss)
  // stable: no rate up to it leaves the loss above that of a coin
  const broken = losses.findIndex((loss) => !(loss < Math.LN2))
  const fits = losses.filter((loss) => loss < 0.1).length
  return { gradients, losses, largest: rates[(broken < 0 ? rates.length : broken) - 1] ?? 0, fits }
}

const gradients: Figure = {
  figure: 'lines',
  title: 'Gradients at the first weights',
  x: { label: 'layer' },
  y: { label: 'length of the layer’s gradient', scale: 'log' },
  series: names.map((name) => ({ of: `grad${name}`, name: called[name] })),
}
const sweep: Figure = {
  figure: 'lines',
  title: 'Loss after 100 steps',
  x: { label: 'learning rate', at: 'rate', scale: 'log' },
  y: { label: 'loss', scale: 'log' },
  series: names.map((name) => ({ of: `loss${name}`, name: called[name] })),
}

export default lesson({
  id: 'normalization-and-skips',
  group: 'F',
  number: 8,
  title: 'Batch normalization and skips',
  why: 'Both keep the gradient alive in deep layers; only normalization buys larger steps.',
  topics: ['networks', 'step size'],
  minutes: 6,
  needs: ['initialization'],
  sources: [
    'Ioffe & Szegedy 2015',
    'Santurkar, Tsipras, Ilyas & Mądry 2018, How Does Batch Normalization Help Optimization?',
    'He, Zhang, Ren & Sun 2016',
    'Goodfellow, Bengio & Courville 2016, section 8.7.1',
  ],
  alt: 'The boundary that a deep network with batch normalization draws between two moons of samples.',
  steps: [
    {
      experiment: training({ ...deep('Plain', [0.25]), view: { show: 'both' } }),
      beside: { ...gradients, series: gradients.series.slice(0, 1) },
      caption:
        'Eight hidden layers with first weights as PyTorch draws them. What goes up fades, and so does what comes down: the layers’ gradients are between {{leastPlain:1}} and {{mostPlain:1}} long, and for a while nothing moves.',
    },
    {
      experiment: training({ ...deep('Batch', [0.25]), view: { show: 'both' } }),
      beside: gradients,
      caption:
        'Batch normalization makes each unit’s sum have mean 0 and variance 1 over the batch; a skip adds a layer’s input to its output.',
      question: {
        asks: 'By what factor do they raise the gradient of the first layer?',
        answers: ['about 2', 'about 10', 'more than 40'],
        right: 2,
        reveal:
          'By {{raisedBatch:2}} and by {{raisedSkip:2}}: from {{gradPlain0:1}} to {{gradBatch0:2}} and {{gradSkip0:2}}. At a rate of 0.25 the plain net ends at {{lossPlain0:2}}, with normalization at {{lossBatch0:2}}, with skips at {{lossSkip0:2}}.',
      },
    },
    {
      experiment: training({ ...deep('Batch', [0.25, 1, 4]), view: { show: 'both', chart: 'log' } }),
      beside: sweep,
      caption: 'Now for each of the four the rate, doubled again and again.',
      question: {
        asks: 'Which allows the largest rate?',
        answers: ['The plain net', 'Batch normalization', 'Skips', 'They are all the same'],
        right: 1,
        reveal:
          'Batch normalization: {{largestBatch:2}}, against {{largestPlain:2}} for the plain net, {{largestSkip:2}} with skips and {{largestBoth:2}} with both. Weights that a large step made longer are divided by their size again, so the next steps are **smaller**. And of these six rates {{fitsPlain:1}} bring the plain net below a loss of 0.1, {{fitsSkip:1}} with skips, {{fitsBatch:1}} with normalization, {{fitsBoth:1}} with both.',
      },
    },
  ],
  measure: async (engine) => {
    const numbers: Record<string, number> = {}
    for (const kind of names) {
      const { gradients: found, losses, largest, fits } = await outcome(engine, kind)
      Object.assign(numbers, series(`grad${kind}`, found), series(`loss${kind}`, losses))
      numbers[`largest${kind}`] = largest
      numbers[`fits${kind}`] = fits
      numbers[`least${kind}`] = Math.min(...found)
      numbers[`most${kind}`] = Math.max(...found)
    }
    const of = (name: string): number => numbers[name] ?? Number.NaN
    return {
      ...numbers,
      ...series('rate', rates),
      raisedBatch: of('gradBatch0') / of('gradPlain0'),
      raisedSkip: of('gradSkip0') / of('gradPlain0'),
    }
  },
  claims: [
    { says: 'normalization raises the first layer’s gradient by more than 40', of: 'raisedBatch', above: 40 },
    { says: 'and so do skips', of: 'raisedSkip', above: 40 },
    {
      says: 'with normalization the largest stable rate is more than the plain net’s',
      of: 'largestBatch',
      above: 'largestPlain',
    },
    { says: 'and more rates fit the samples with both than with neither', of: 'fitsBoth', above: 'fitsPlain' },
  ],
})
