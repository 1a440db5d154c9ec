import type { Average, Run } from '../experiment/experiment.ts'
import { type Figure, lesson } from './lesson.ts'
import { mean, nth, spaced } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { stage } from './shared/stage.ts'

const averages: readonly (readonly [key: string, name: string, average: Average])[] = [
  ['polyak', 'mean of all', { id: 'polyak', from: 1 }],
  ['tail', 'mean of the last half', { id: 'tail', fraction: 0.5 }],
  ['ema', 'running mean, 0.99', { id: 'ema', decay: 0.99 }],
  ['polynomial', 'polynomial, γ = 3', { id: 'polynomial', gamma: 3 }],
]

const forgetting: Figure = {
  figure: 'lines',
  title: 'Mean square distance of each mean',
  x: { label: 'step', at: 'step', scale: 'log' },
  y: { label: 'mean square', scale: 'log' },
  series: averages.map(([key, name]) => ({ of: `way${key}`, name })),
}

const averaged = (which: readonly string[], from = 3, show: 'contour' | 'both' = 'contour') =>
  stage({
    problem: { formula: '(x^2 + y^2) / 2', domain: { x: [-1.4 * from, 1.4 * from], y: [-1.4 * from, 1.4 * from] } },
    start: [from, from],
    runs: averages
      .filter(([key]) => which.includes(key))
      .map(([, name, average]): Run => ({
        method: 'gd',
        parameters: { lr: 0.5 },
        gradient: { noise: 1 },
        average,
        name,
      })),
    steps: 1000,
    seed: 2,
    view: { show, chart: 'log' },
  })

/** Their mean square has a standard deviation of 7 %: 0.333 with the numbers drawn here, 0.318 with those of another generator. */
const copies = 200
/** The steps at which a figure shows the means. */
const shown = [1, 2, 3, 5, 8, 13, 20, 30, 50, 80, 130, 200, 300, 400, 500, 600, 700, 800, 900, 1000] as const
const keys = averages.map(([key]) => key)

export default lesson({
  id: 'polyak-averaging',
  group: 'D',
  number: 5,
  title: 'Polyak averaging',
  why: 'Let the point rattle, and average it: the mean is a hundred times calmer, for free.',
  topics: ['stochastic', 'averaging'],
  minutes: 4,
  needs: ['chasing-the-latest-sample'],
  sources: ['Polyak & Juditsky 1992', 'Shamir & Zhang 2013', 'Martens, DeepMind × UCL lecture 5'],
  alt: 'A cloud of a thousand noisy points round the centre of a bowl, and a calm line through its middle.',
  steps: [
    {
      experiment: averaged(['tail']),
      caption:
        'Curvature 1, rate 0.5, noise of variance 1 in every gradient. The point rattles for ever; its mean square distance in each coordinate is {{point:3}}.',
      question: {
        asks: 'Take the plain mean of the last half of the points. What becomes of that {{point:3}}?',
        answers: ['about the same', 'about a half', 'about a tenth', 'less than a hundredth'],
        right: 3,
        reveal:
          '{{tail:2}}: better by a factor of {{gain:3}}. The points lie all round the optimum, so their errors cancel: $\\frac1{500}$ is as good as any use of that half’s 500 gradients can be; all 1000 that were drawn would allow $\\frac1{1000}$.',
      },
    },
    {
      experiment: averaged(keys, 60, 'both'),
      beside: forgetting,
      caption:
        'Four means, now from twenty times as far away. Of **all** points {{farPolyak:2}}: it never forgets where it began. Of the last half {{farTail:2}}, polynomial decay with $\\gamma=3$ {{farPolynomial:2}}, a running mean with 0.99 {{farEma:2}}. Forget the beginning, but not too much.',
    },
  ],
  measure: async (engine) => {
    const starts = (from: number) => ({
      points: spaced(0, 1, copies).map((): readonly [number, number] => [from, from]),
    })
    const result = await engine.simulate({ ...averaged(keys), starts: starts(3) })
    const far = await engine.simulate({ ...averaged(keys, 60), starts: starts(60) })
    // The points of all copies stand together, those of the last step at the end.
    const square = (numbers: ArrayLike<number>, step = numbers.length / (2 * copies) - 1): number =>
      mean(Array.from({ length: 2 * copies }, (_, i) => (numbers[2 * copies * step + i] ?? Number.NaN) ** 2))
    const means = keys.map((key, index) => [key, square(nth(result, index).average ?? [])] as const)
    const numbers: Readonly<Record<string, number>> = Object.fromEntries(means)
    const fromFar = keys.map((key, index) => {
      const name = `far${key.charAt(0).toUpperCase()}${key.slice(1)}`
      return [name, square(nth(far, index).average ?? [])] as const
    })
    const ways = keys.map((key, index) => {
      const average = nth(far, index).average ?? []
      return series(
        `way${key}`,
        shown.map((step) => square(average, step)),
      )
    })
    const point = square(nth(result, 0).positions)
    return {
      ...numbers,
      ...Object.fromEntries(fromFar),
      ...series('step', shown),
      ...Object.fromEntries(ways.flatMap(Object.entries<number>)),
      point,
      gain: point / (numbers['tail'] ?? Number.NaN),
      theory: 1 / 3,
    }
  },
  claims: [
    { says: 'the last point has a mean square of about 0.318', of: 'point', near: 0.318, within: 0.15 },
    { says: 'theory says σ²η/(2−η) = 1/3', of: 'point', near: 'theory', within: 0.15 },
    { says: 'the mean of the tail half about 0.002', of: 'tail', near: 0.002, within: 0.25 },
    { says: 'from far away the mean of the tail is better than that of all', of: 'farTail', below: 'farPolyak' },
  ],
})
