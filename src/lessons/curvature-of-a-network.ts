import type { Network } from '../experiment/experiment.ts'
import { lesson, type Figure } from './lesson.ts'
import type { LessonCurvature, LessonEngine } from './shared/lesson-engine.ts'
import { lastLoss, nth } from './shared/reading.ts'
import { trained, training, weightsOf } from './shared/networks.ts'
import { series } from './shared/series.ts'
import { apart, eigenvalues, kroneckerEigenvalues } from './shared/spectrum.ts'
import { run } from './shared/stage.ts'

const network: Network = {
  layers: [2, 3, 1],
  activation: 'tanh',
  loss: 'logistic',
  data: { id: 'moons', samples: 60, noise: 0.2 },
}
const shown = 3
const seeds = [1, 2, shown, 4, 5] as const
const learning = (seed: number) => ({ network, runs: [run('adam', { lr: 0.05 })], steps: 200, seed })

interface Spectra {
  readonly hessian: readonly number[]
  readonly gaussNewton: readonly number[]
  readonly fisher: readonly number[]
  readonly empirical: readonly number[]
  readonly kfac: readonly number[]
}

const spectraOf = ({ hessian, gaussNewton, fisher, empiricalFisher, kfac }: LessonCurvature): Spectra => ({
  hessian: eigenvalues(hessian),
  gaussNewton: eigenvalues(gaussNewton ?? []),
  fisher: eigenvalues(fisher ?? []),
  empirical: eigenvalues(empiricalFisher ?? []),
  kfac: kroneckerEigenvalues(kfac ?? []),
})

/** The five matrices at the first weights and at those where training ends. */
async function beforeAndAfter(engine: LessonEngine, seed: number) {
  const given = learning(seed)
  const { runs, network: opened } = await trained(engine, given)
  const only = nth({ runs }, 0)
  const end = { ...network, initialization: { weights: [...weightsOf(only, opened)] } }
  const [before, after] = [
    await engine.curvature(training(given)),
    await engine.curvature(training({ ...given, network: end })),
  ]
  return { before, after, parameters: opened.parameters, loss: lastLoss(only) }
}

const figure = (when: 'before' | 'after'): Figure => ({
  figure: 'dots',
  title: when === 'before' ? 'Eigenvalues at the first weights' : 'Eigenvalues after 200 steps',
  x: { label: 'number of the eigenvalue, from the least' },
  y: { label: 'eigenvalue', scale: 'signed' },
  series: [
    { of: `${when}Hessian`, name: 'Hessian' },
    { of: `${when}GaussNewton`, name: 'Gauss–Newton, Fisher' },
    { of: `${when}Empirical`, name: 'empirical Fisher' },
    { of: `${when}Kfac`, name: 'K-FAC' },
  ],
})

export default lesson({
  id: 'curvature-of-a-network',
  group: 'C',
  number: 8,
  title: 'Five matrices called curvature',
  why: 'Five matrices pass for curvature; only the Hessian itself knows where the loss bends down.',
  topics: ['curvature', 'networks'],
  minutes: 6,
  needs: ['sums-of-squares', 'newton-runs-to-the-saddle'],
  sources: [
    'Martens 2020, New Insights and Perspectives on the Natural Gradient Method',
    'Martens & Grosse 2015',
    'Kunstner, Balles & Hennig 2019, Limitations of the Empirical Fisher Approximation',
  ],
  alt: 'The boundary that a network of three hidden units draws between two moons of samples.',
  steps: [
    {
      experiment: training({ ...learning(shown), view: { show: 'both' } }),
      beside: figure('before'),
      caption:
        'Of {{n:3}} weights the curvature is a matrix of {{n:3}} × {{n:3}}: the **Hessian**. Methods take others: **Gauss–Newton** drops the curvature of the network itself; **Fisher** averages $gg^\\top$ over labels that the *model* draws, **empirical Fisher** over those of the data; **K-FAC** makes each layer’s Fisher a product $A\\otimes G$.',
      question: {
        asks: 'At random first weights: which of the five can have negative eigenvalues?',
        answers: ['All of them', 'The Hessian and the empirical Fisher', 'Only the Hessian', 'None'],
        right: 2,
        reveal:
          'Only the Hessian: {{negative:3}} of its {{n:3}} are below zero, down to {{least:2}}. The others are sums of squares: over five seeds their least is {{leastOther:1}}, so no step with them runs uphill to a saddle. (For this loss Gauss–Newton and Fisher are one matrix.)',
      },
    },
    {
      experiment: training({ ...learning(shown), view: { show: 'both' } }),
      beside: figure('after'),
      caption:
        'The same after training, at a loss of {{loss:2}}. The Hessian has {{negativeAfter:3}} negative eigenvalues left, and Gauss–Newton has come near it: they were apart by {{gapBefore:2}} % of the Hessian, and are by {{gapAfter:2}} %. But the **empirical** Fisher’s largest eigenvalue is {{shrunk:2}} times too small: it is made of the gradients of single samples, and those vanish where the data are fitted, while the curvature does not.',
    },
  ],
  measure: async (engine) => {
    const all = []
    for (const seed of seeds) all.push(await beforeAndAfter(engine, seed))
    const one = all[seeds.indexOf(shown)]
    if (!one) throw new Error('One of the seeds is shown.')
    const [before, after] = [spectraOf(one.before), spectraOf(one.after)]
    const others = all
      .flatMap((each) => [spectraOf(each.before), spectraOf(each.after)])
      .flatMap(({ gaussNewton, fisher, empirical, kfac }) => [...gaussNewton, ...fisher, ...empirical, ...kfac])
    const saddles = all.map((each) => spectraOf(each.before).hessian.filter((value) => value < -1e-9).length)
    const percent = ({ hessian, gaussNewton = [] }: LessonCurvature) => 100 * apart(hessian, gaussNewton)
    return {
      n: one.parameters,
      loss: one.loss,
      negative: saddles[seeds.indexOf(shown)] ?? Number.NaN,
      negativeAfter: after.hessian.filter((value) => value < -1e-9).length,
      fewest: Math.min(...saddles),
      least: before.hessian[0] ?? Number.NaN,
      leastOther: Math.min(...others),
      gapBefore: percent(one.before),
      gapAfter: percent(one.after),
      shrunk: (after.fisher.at(-1) ?? Number.NaN) / (after.empirical.at(-1) ?? Number.NaN),
      ...series('beforeHessian', before.hessian),
      ...series('beforeGaussNewton', before.gaussNewton),
      ...series('beforeEmpirical', before.empirical),
      ...series('beforeKfac', before.kfac),
      ...series('afterHessian', after.hessian),
      ...series('afterGaussNewton', after.gaussNewton),
      ...series('afterEmpirical', after.empirical),
      ...series('afterKfac', after.kfac),
    }
  },
  claims: [
    { says: 'at each of five seeds the Hessian has negative eigenvalues', of: 'fewest', above: 0 },
    { says: 'the four others have none, before and after training', of: 'leastOther', above: -1e-12 },
    { says: 'training brings Gauss–Newton nearer to the Hessian', of: 'gapAfter', below: 'gapBefore' },
    { says: 'and leaves the empirical Fisher too small', of: 'shrunk', above: 2 },
  ],
})
