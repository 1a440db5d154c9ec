import type { Network } from '../experiment/experiment.ts'
import { lesson, type Figure } from './lesson.ts'
import type { LessonEngine } from './shared/lesson-engine.ts'
import { firstWeights, layerScales, trained, training } from './shared/networks.ts'
import { nth } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { run } from './shared/stage.ts'

type Initial = NonNullable<Network['initialization']>

const begun = {
  Normalized: { id: 'glorot' },
  He: { id: 'he' },
  Orthogonal: { id: 'orthogonal' },
  Sparse: { id: 'sparse' },
  Small: { id: 'glorot', scale: 0.1 },
  Large: { id: 'glorot', scale: 5 },
  Equal: { id: 'constant', scale: 0.2 },
} as const satisfies Readonly<Record<string, Initial>>
type Name = keyof typeof begun

const called: Readonly<Record<Name, string>> = {
  Normalized: 'normalized (Glorot)',
  He: 'He',
  Orthogonal: 'orthogonal',
  Sparse: 'sparse',
  Small: 'ten times too small',
  Large: 'five times too large',
  Equal: 'all equal',
}
const names = Object.keys(called).filter((name): name is Name => Object.hasOwn(begun, name))

const hidden = 6
const steps = 200
const every = 10

const from = (name: Name) => ({
  network: {
    layers: [2, ...Array.from({ length: hidden }, () => 10), 1],
    activation: 'tanh',
    loss: 'logistic',
    data: { id: 'moons', samples: 120, noise: 0.15, split: 0.5 },
    initialization: begun[name],
  } satisfies Network,
  runs: [run('gd', { lr: 0.3 }, called[name])],
  steps,
  seed: 1,
})

/** How the network begins, and what comes of it. */
async function outcome(engine: LessonEngine, name: Name) {
  const { runs, network } = await trained(engine, from(name))
  const only = nth({ runs }, 0)
  const scales = layerScales(network, firstWeights(only, network))
  return {
    activations: scales.slice(0, hidden).map(({ activation }) => activation),
    gradients: scales.map(({ gradient }) => gradient),
    curve: Array.from(only.losses).filter((_, k) => k % every === 0),
    loss: only.losses[steps] ?? Number.NaN,
    fresh: only.validation?.[steps] ?? Number.NaN,
  }
}

const figure = (of: 'act' | 'grad', title: string, label: string): Figure => ({
  figure: 'lines',
  title,
  x: { label: 'layer' },
  y: { label, scale: 'log' },
  series: names.map((name) => ({ of: `${of}${name}`, name: called[name] })),
})

export default lesson({
  id: 'initialization',
  group: 'F',
  number: 7,
  title: 'Initialization',
  why: 'The first weights decide how loud a signal is in the last layer, and a gradient in the first.',
  topics: ['networks'],
  minutes: 6,
  needs: ['permutation-symmetry'],
  sources: [
    'Glorot & Bengio 2010',
    'He, Zhang, Ren & Sun 2015',
    'Saxe, McClelland & Ganguli 2014',
    'Martens 2010',
    'Goodfellow, Bengio & Courville 2016, section 8.4',
  ],
  alt: 'The boundary between two moons of samples that a network draws which began with normalized weights.',
  steps: [
    {
      experiment: training({ ...from('Normalized'), view: { show: 'both' } }),
      beside: {
        figure: 'lines',
        title: 'At normalized first weights',
        x: { label: 'layer' },
        y: { label: 'root mean square; length', scale: 'log' },
        series: [
          { of: 'actNormalized', name: 'activations' },
          { of: 'gradNormalized', name: 'gradient of the layer' },
        ],
      },
      caption:
        'Six hidden layers of ten tanh units. **Normalized** first weights have a variance of $\\frac{2}{n_\\text{in}+n_\\text{out}}$, so that a signal keeps its size on the way up and a gradient on the way down: from the first layer to the sixth the activations go from {{actNormalized0:2}} to {{actNormalized5:2}}.',
    },
    {
      experiment: training({ ...from('Small'), view: { show: 'both' } }),
      beside: figure('act', 'Activations at the first weights', 'root mean square'),
      caption: 'Now the same weights, ten times smaller.',
      question: {
        asks: 'What does the last hidden layer answer?',
        answers: ['Ten times less than before', 'About a million times less', 'The same: tanh evens it out'],
        right: 1,
        reveal:
          'Each of six layers takes its factor: {{actSmall5:1}} against {{actNormalized5:2}}, a factor of {{fade:1}}. Five times too **large** they are near ±1 everywhere ({{actLarge5:2}}): every unit is saturated.',
      },
    },
    {
      experiment: training({ ...from('Small'), view: { show: 'both' } }),
      beside: figure('grad', 'Gradients at the first weights', 'length of the layer’s gradient'),
      caption:
        'The gradients tell what can learn. Too small: {{gradSmall0:1}} in the first layer, against {{gradNormalized0:1}} for normalized weights; it would take as many times more steps to begin. Orthogonal weights, whose layers only turn, keep them most even.',
    },
    {
      experiment: training({ ...from('Equal'), view: { show: 'both' } }),
      beside: {
        figure: 'lines',
        title: 'Training loss',
        x: { label: 'step', at: 'step' },
        y: { label: 'loss', scale: 'log' },
        series: names.map((name) => ({ of: `curve${name}`, name: called[name] })),
      },
      caption: 'Two hundred steps of gradient descent from all seven.',
      question: {
        asks: 'Which two come last?',
        answers: [
          'Too small and too large',
          'Too small and all equal',
          'Sparse and too small',
          'Too large and all equal',
        ],
        right: 1,
        reveal:
          'Too small stays at {{lossSmall:3}}, the loss of a coin; all equal ends at {{lossEqual:2}}: its units never part, so each layer is **one** unit. He comes to {{lossHe:2}}, normalized to {{lossNormalized:2}}, orthogonal to {{lossOrthogonal:2}}, sparse to {{lossSparse:2}}. Too large trains too, to {{lossLarge:2}}: saturated units are random features, and the last layer fits them; on fresh samples it has {{freshLarge:2}} where He has {{freshHe:2}}.',
      },
    },
  ],
  measure: async (engine) => {
    const numbers: Record<string, number> = {}
    for (const name of names) {
      const { activations, gradients, curve, loss, fresh } = await outcome(engine, name)
      Object.assign(numbers, series(`act${name}`, activations), series(`grad${name}`, gradients))
      Object.assign(numbers, series(`curve${name}`, curve))
      numbers[`loss${name}`] = loss
      numbers[`fresh${name}`] = fresh
    }
    const of = (name: string): number => numbers[name] ?? Number.NaN
    const good = (['Normalized', 'He', 'Orthogonal', 'Sparse'] as const).map((name) => of(`loss${name}`))
    return {
      ...numbers,
      ...series(
        'step',
        Array.from({ length: steps / every + 1 }, (_, k) => every * k),
      ),
      fade: of('actNormalized5') / of('actSmall5'),
      dim: of('gradNormalized0') / of('gradSmall0'),
      worstGood: Math.max(...good),
      coin: Math.LN2,
      half: Math.LN2 / 2,
    }
  },
  claims: [
    { says: 'too small: the signal fades by a hundred thousand over six layers', of: 'fade', above: 1e5 },
    { says: 'and the gradient of the first layer with it', of: 'dim', above: 1e4 },
    { says: 'normalized weights keep the signal within a factor of five', of: 'actNormalized5', above: 0.06 },
    { says: 'too large: the units are saturated', of: 'actLarge5', above: 0.8 },
    { says: 'too small stays at the loss of a coin', of: 'lossSmall', near: 'coin', within: 1e-3 },
    { says: 'normalized, He, orthogonal and sparse come below half of it', of: 'worstGood', below: 'half' },
    { says: 'all equal stays above each of these', of: 'lossEqual', above: 'worstGood' },
    { says: 'and above too large, which trains', of: 'lossEqual', above: 'lossLarge' },
    { says: 'but has more on fresh samples than He', of: 'freshLarge', above: 'freshHe' },
  ],
})
