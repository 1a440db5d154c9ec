import { lesson } from './lesson.ts'
import { distance, last, leastAt, lossAt, simulateMany, spaced, stepsOf } from './shared/reading.ts'
import { run, stage, valley } from './shared/stage.ts'

const L = 100
const root = 10
const best = { lr: 4 / (root + 1) ** 2, beta: ((root - 1) / (root + 1)) ** 2 }

const balls = (settings: readonly (readonly [lr: number, beta: number])[], steps: number) =>
  stage({
    problem: valley(L),
    start: [1, 1],
    runs: settings.map(([lr, beta]) => run('momentum', { lr, beta }, `rate ${lr}, β ${beta}`)),
    steps,
    view: { window: [-1.5, 1.5, -1.5, 1.5], show: 'contour', chart: 'log' },
  })

const tries = [0, 0.25, 0.5, 0.75, 0.9] as const

export default lesson({
  id: 'plane-of-rate-and-momentum',
  group: 'B',
  number: 4,
  title: 'The plane of rate and memory',
  why: 'All settings at once: a straight coast, and the best point right beside it.',
  topics: ['momentum', 'step size', 'conditioning'],
  minutes: 5,
  needs: ['memory-rescues', 'condition-number'],
  sources: ['Polyak 1964', 'Goh, Why Momentum Really Works, Distill 2017'],
  alt: 'Paths of four settings in a narrow valley, two just inside the stable region and two just outside it.',
  steps: [
    {
      experiment: balls(
        [
          [0.0195, 0],
          [0.0205, 0],
        ],
        100,
      ),
      caption:
        'Two knobs, rate $\\eta$ and memory $\\beta$: every setting is a point of a plane. Without memory the coast lies at $\\eta L=2$: on one side it settles, on the other it does not.',
    },
    {
      experiment: balls(
        [
          [0.0375, 0.9],
          [0.0385, 0.9],
        ],
        200,
      ),
      caption: 'The same with $\\beta=0.9$.',
      question: {
        asks: 'At $\\beta=0$ the coast is at $\\eta L=2$. Where is it at $\\beta=0.9$?',
        answers: ['at 0.2', 'at 2 still', 'at 3.8', 'at 20'],
        right: 2,
        reveal:
          'At {{edge09:3}}. The coast is the straight line $\\eta L = 2(1+\\beta)$: over five values of $\\beta$ the measured one departs from it by at most {{worst:1}} in a thousand. Memory nearly doubles the largest stable rate.',
      },
    },
    {
      experiment: {
        ...balls([[0.033, 0.67]], 1000),
        view: { window: [-1.5, 1.5, -1.5, 1.5], show: 'both', chart: 'log' },
      },
      beside: { map: 'plane', x: 'lr', y: 'beta', range: { lr: [0.002, 0.04], beta: [0, 0.99] } },
      caption:
        'The fastest of 24 × 24 settings is $\\eta={{bestLr:3}}$, $\\beta={{bestBeta:2}}$. Theory: $\\eta = \\frac{4}{(\\sqrt L+\\sqrt\\mu)^2}={{theoryLr:3}}$, $\\beta=\\left(\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}\\right)^2={{theoryBeta:2}}$. Theory’s rate is {{near:2}} % of the largest that is stable with its $\\beta$: **fastest lives beside unstable**.',
    },
  ],
  measure: async (engine) => {
    const shares = spaced(0.99, 1.01, 41)
    const edges: number[] = []
    for (const beta of tries) {
      const coast = (2 * (1 + beta)) / L
      const runs = await simulateMany(
        engine,
        balls([[0.01, 0]], 1500),
        shares.map((share) => run('momentum', { lr: coast * share, beta })),
      )
      const first = runs.findIndex((one) => !(lossAt(one, stepsOf(one)) < lossAt(one, 0)))
      edges.push(shares[first] ?? Number.NaN)
    }
    const rates = spaced(0.5 * best.lr, 1.3 * best.lr, 24)
    const betas = spaced(0.4, 0.9, 24)
    const settings = rates.flatMap((lr) => betas.map((beta) => ({ lr, beta })))
    const runs = await simulateMany(
      engine,
      balls([[0.01, 0]], 150),
      settings.map((setting) => run('momentum', setting)),
    )
    const fastest = settings[leastAt(runs.map((one) => distance(last(one))))]
    return {
      edge09: (edges.at(-1) ?? Number.NaN) * 2 * 1.9,
      worst: 1000 * Math.max(...edges.map((share) => Math.abs(share - 1))),
      bestLr: fastest?.lr ?? Number.NaN,
      bestBeta: fastest?.beta ?? Number.NaN,
      theoryLr: best.lr,
      theoryBeta: best.beta,
      near: (100 * best.lr * L) / (2 * (1 + best.beta)),
    }
  },
  claims: [
    { says: 'the measured edge lies on ηL = 2(1+β), to 3 in a thousand', of: 'worst', below: 3 },
    { says: 'the fastest rate is theory’s', of: 'bestLr', near: 'theoryLr', within: 0.1 },
    { says: 'and so is the fastest memory', of: 'bestBeta', near: 'theoryBeta', within: 0.1 },
  ],
})
