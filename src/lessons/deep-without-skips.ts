import type { Network, Run } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import type { LessonEngine, LessonRun } from './shared/lesson-engine.ts'
import { training } from './shared/networks.ts'
import { lastLoss, leastAt, reaches } from './shared/reading.ts'
import { run } from './shared/stage.ts'

const deep = (skip: 'none' | 'residual'): Network => ({
  layers: [2, ...Array.from({ length: 10 }, () => 8), 1],
  activation: 'tanh',
  skip,
  loss: 'logistic',
  data: { id: 'moons', samples: 100 },
})

const steps = 40
/** Momentum and Adam may choose among two rates; K-FAC finds its steps by itself. */
const settings: Readonly<Record<'momentum' | 'adam' | 'k-fac', readonly Run[]>> = {
  momentum: [0.1, 0.3].map((lr) => run('momentum', { lr, beta: 0.9 })),
  adam: [0.01, 0.03].map((lr) => run('adam', { lr })),
  'k-fac': [run('k-fac', { damping: 1, rescale: 1 })],
}

const trained = (skip: 'none' | 'residual', runs: readonly Run[]) =>
  training({ network: deep(skip), runs, steps, seed: 1, view: { show: 'contour', chart: 'log' } })

/** What each method attains with the best of its settings. */
async function best(engine: LessonEngine, skip: 'none' | 'residual') {
  const found = new Map<string, { loss: number; to: number }>()
  for (const [name, runs] of Object.entries(settings)) {
    const result = await engine.simulate(trained(skip, runs))
    const losses = result.runs.map(lastLoss)
    const arrivals = result.runs.map((one: LessonRun) => reaches(one, 0.01))
    const arrived = arrivals.filter((step) => !Number.isNaN(step))
    const to = arrived.length > 0 ? Math.min(...arrived) : Number.NaN
    found.set(name, { loss: losses[leastAt(losses)] ?? Number.NaN, to })
  }
  const loss = (name: string): number => found.get(name)?.loss ?? Number.NaN
  const first = Math.min(loss('momentum'), loss('adam'))
  return { momentum: loss('momentum'), adam: loss('adam'), kfac: loss('k-fac'), lead: first / loss('k-fac'), found }
}

export default lesson({
  id: 'deep-without-skips',
  group: 'C',
  number: 9,
  title: 'A deep net without skips',
  why: 'Curvature pays where layers must work through one another; skips take that problem away.',
  topics: ['curvature', 'networks', 'momentum', 'adaptive'],
  minutes: 6,
  needs: ['curvature-of-a-network'],
  sources: [
    'Martens, DeepMind × UCL lecture 5',
    'Martens & Grosse 2015',
    'He, Zhang, Ren & Sun 2016, Deep Residual Learning',
  ],
  alt: 'Loss curves of a network of ten narrow layers: one method falls at once, two others stay on a plateau.',
  steps: [
    {
      experiment: trained('none', [run('momentum', { lr: 0.1, beta: 0.9 }), run('adam', { lr: 0.01 })]),
      caption:
        'Ten hidden layers of eight tanh units, no skips. Momentum and Adam, each with the better of two rates, stand at {{plainMomentum:2}} and {{plainAdam:2}} after forty steps: each layer’s step changes what all layers after it see.',
    },
    {
      experiment: trained('none', [
        run('momentum', { lr: 0.1, beta: 0.9 }),
        run('adam', { lr: 0.01 }),
        run('k-fac', { damping: 1, rescale: 1 }),
      ]),
      caption:
        'K-FAC inverts each layer’s own block of the Fisher matrix, which evens out how layers depend on their inputs.',
      question: {
        asks: 'Where is K-FAC’s loss after the same forty steps?',
        answers: ['About the same', 'At half of the others’', 'At a tenth or less'],
        right: 2,
        reveal:
          'At {{plainKfac:2}}, {{plainLead:2}} times below the better of the two; it is under 0.01 after {{plainKfacTo:3}} steps. A step of it costs more: it also keeps and inverts two matrices for each layer.',
      },
    },
    {
      experiment: trained('residual', [
        run('momentum', { lr: 0.3, beta: 0.9 }),
        run('adam', { lr: 0.01 }),
        run('k-fac', { damping: 1, rescale: 1 }),
      ]),
      caption: 'The same net in which each layer’s input is added to its output.',
      question: {
        asks: 'What becomes of K-FAC’s lead?',
        answers: ['It stays as large', 'It all but goes', 'It grows'],
        right: 1,
        reveal:
          'It falls from a factor of {{plainLead:2}} to {{skipLead:2}}: momentum comes to {{skipMomentum:2}}, Adam to {{skipAdam:2}}, K-FAC to {{skipKfac:2}}. With a straight way through, a layer is a small correction, and plain gradients are well scaled. Let them run on and K-FAC leads again, as it does on any problem that is solved to many digits: skips make curvature less needed, not useless.',
      },
    },
  ],
  measure: async (engine) => {
    const [plain, skips] = [await best(engine, 'none'), await best(engine, 'residual')]
    return {
      plainMomentum: plain.momentum,
      plainAdam: plain.adam,
      plainKfac: plain.kfac,
      plainLead: plain.lead,
      plainKfacTo: plain.found.get('k-fac')?.to ?? Number.NaN,
      skipMomentum: skips.momentum,
      skipAdam: skips.adam,
      skipKfac: skips.kfac,
      skipLead: skips.lead,
      kept: skips.lead / plain.lead,
    }
  },
  claims: [
    { says: 'without skips K-FAC’s loss is a tenth of the best other or less', of: 'plainLead', above: 10 },
    { says: 'with skips nine tenths of its lead are gone', of: 'kept', below: 0.1 },
    { says: 'and less than a factor of five is left', of: 'skipLead', below: 5 },
  ],
})
