import type { Experiment } from '../experiment/experiment.ts'
import { lesson, type Figure } from './lesson.ts'
import type { LessonEngine, LessonRun } from './shared/lesson-engine.ts'
import { at, distance, nth, settled, slope, stepsOf } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { run, stage, valley } from './shared/stage.ts'

const kappas = [10, 100, 1000] as const

/** The rates and momenta that are best in theory for curvatures from 1 to κ. */
function race(kappa: number, steps: number, show: 'contour' | 'both' = 'both'): Experiment {
  const root = Math.sqrt(kappa)
  return stage({
    problem: valley(kappa),
    start: [1, 1],
    runs: [
      run('gd', { lr: 2 / (kappa + 1) }, 'gradient descent'),
      run('momentum', { lr: 4 / (root + 1) ** 2, beta: ((root - 1) / (root + 1)) ** 2 }, 'heavy ball'),
      run('nesterov-lookahead', { lr: 1 / kappa, beta: (root - 1) / (root + 1) }, 'Nesterov'),
    ],
    steps,
    view: { window: [-1.3, 1.3, -1.3, 1.3], show, chart: 'log' },
  })
}

/** How far off the runs with κ = 100 are drawn, and every how many steps. */
const [shown, every] = [400, 10] as const

const distances: Figure = {
  figure: 'lines',
  title: 'Distance to the minimum, and what is promised of it',
  x: { label: 'step', at: 'step' },
  y: { label: 'distance', scale: 'log' },
  series: [
    { of: 'farGd', name: 'gradient descent' },
    { of: 'farHb', name: 'heavy ball' },
    { of: 'farNe', name: 'Nesterov' },
    { of: 'boundGd', name: 'bound of descent' },
    { of: 'boundRoot', name: 'rate of heavy ball' },
  ],
}
const growth: Figure = {
  figure: 'lines',
  title: 'Steps to settle',
  x: { label: 'condition number', at: 'kappa', scale: 'log' },
  y: { label: 'steps', scale: 'log' },
  series: [
    { of: 'stepsGd', name: 'gradient descent' },
    { of: 'stepsHb', name: 'heavy ball' },
    { of: 'stepsNe', name: 'Nesterov' },
    { of: 'stepsBound', name: 'bound of descent' },
  ],
}

/** By what a method shrinks the distance in a step, at worst or in the long run: of the condition number, or of its root. */
const factor = (of: number): number => (of - 1) / (of + 1)
/** Steps after which a thousandth is left at that factor. */
const promised = (kappa: number): number => Math.ceil(Math.log(1e-3) / Math.log(factor(kappa)))

/** Distances to the minimum every few steps. */
const distancesOf = (path: LessonRun): number[] =>
  Array.from({ length: shown / every + 1 }, (_, k) => inSight(distance(at(path, k * every))))

/** What of a distance is drawn: what is left after that says nothing. */
const inSight = (value: number): number => (value < 1e-5 ? Number.NaN : value)

/** A distance that shrinks by one factor, every few steps. */
const shrinking = (by: number): number[] =>
  Array.from({ length: shown / every + 1 }, (_, k) => inSight(Math.SQRT2 * by ** (k * every)))

/** The largest ratio of a run's distance to the bound, over all its steps. */
function overBound(path: LessonRun, kappa: number): number {
  const first = distance(at(path, 0))
  const ratios = Array.from(
    { length: stepsOf(path) + 1 },
    (_, k) => distance(at(path, k)) / (first * factor(kappa) ** k),
  )
  return Math.max(...ratios)
}

async function stepsToSettle(engine: LessonEngine): Promise<readonly (readonly number[])[]> {
  const found: number[][] = []
  for (const kappa of kappas) {
    const result = await engine.simulate(race(kappa, 4 * kappa))
    found.push([0, 1, 2].map((method) => settled(nth(result, method))))
  }
  return found
}

export default lesson({
  id: 'condition-number',
  group: 'A',
  number: 3,
  title: 'The condition number',
  why: 'Ten times narrower costs descent ten times the steps, and momentum about three times.',
  topics: ['conditioning', 'gradient descent', 'momentum'],
  minutes: 5,
  needs: ['narrow-valley'],
  sources: ['Polyak 1964', 'Nesterov 2004, section 2.1–2.2', 'Goh, Why Momentum Really Works, Distill 2017'],
  alt: 'Three paths into the same narrow valley: plain descent zigzags, heavy ball swings once, Nesterov glides.',
  poster: 0,
  steps: [
    {
      experiment: race(10, 60, 'contour'),
      caption:
        'Curvatures 1 and 10: condition number $\\kappa = 10$. Every method gets the settings that theory calls best. To come a thousand times nearer they take **{{gd10:4}}** (descent), **{{hb10:4}}** (heavy ball) and **{{ne10:4}}** steps (Nesterov).',
    },
    {
      experiment: race(100, shown),
      beside: distances,
      caption: 'Now $\\kappa=100$: the valley is ten times as narrow.',
      question: {
        asks: 'How many steps does plain descent need now? It took {{gd10:4}} before.',
        answers: ['about the same', 'about 3 times as many', 'about 10 times as many', 'about 100 times as many'],
        right: 2,
        reveal:
          'Descent: {{gd100:4}}, ten times as many. Heavy ball: {{hb100:4}}; Nesterov: {{ne100:4}}. Memory turns $\\kappa$ into $\\sqrt\\kappa$: in the long run a step multiplies the error by $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$ with heavy ball, by $\\frac{\\kappa-1}{\\kappa+1}$ with descent. What theory promises is drawn beside the runs: descent keeps to its bound exactly.',
      },
    },
    {
      experiment: race(1000, 600),
      beside: growth,
      caption:
        'And $\\kappa=1000$: {{gd1000:4}}, {{hb1000:4}} and {{ne1000:4}} steps. On log-log paper the slopes are {{slopeGd:3}}, {{slopeHb:2}} and {{slopeNe:2}}. The bound $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ promises descent {{bound1000:4}} steps: here the worst case is what happens.',
    },
  ],
  measure: async (engine) => {
    const watched = await engine.simulate(race(100, shown))
    const [ten = [], hundred = [], thousand = []] = await stepsToSettle(engine)
    const column = (method: number): number[] => [ten, hundred, thousand].map((row) => row[method] ?? Number.NaN)
    const logs = kappas.map(Math.log)
    const slopeOf = (method: number): number => slope(logs, column(method).map(Math.log))
    return {
      gd10: ten[0] ?? Number.NaN,
      hb10: ten[1] ?? Number.NaN,
      ne10: ten[2] ?? Number.NaN,
      gd100: hundred[0] ?? Number.NaN,
      hb100: hundred[1] ?? Number.NaN,
      ne100: hundred[2] ?? Number.NaN,
      gd1000: thousand[0] ?? Number.NaN,
      hb1000: thousand[1] ?? Number.NaN,
      ne1000: thousand[2] ?? Number.NaN,
      slopeGd: slopeOf(0),
      slopeHb: slopeOf(1),
      slopeNe: slopeOf(2),
      bound1000: promised(1000),
      overBound: overBound(nth(watched, 0), 100),
      ...series(
        'step',
        Array.from({ length: shown / every + 1 }, (_, k) => k * every),
      ),
      ...series('farGd', distancesOf(nth(watched, 0))),
      ...series('farHb', distancesOf(nth(watched, 1))),
      ...series('farNe', distancesOf(nth(watched, 2))),
      ...series('boundGd', shrinking(factor(100))),
      ...series('boundRoot', shrinking(factor(10))),
      ...series('kappa', kappas),
      ...series('stepsGd', column(0)),
      ...series('stepsHb', column(1)),
      ...series('stepsNe', column(2)),
      ...series('stepsBound', kappas.map(promised)),
    }
  },
  claims: [
    { says: 'descent settles in about 35 steps at κ = 10,', of: 'gd10', near: 35, within: 0.03 },
    { says: 'about 346 at 100', of: 'gd100', near: 346, within: 0.01 },
    { says: 'and about 3454 at 1000', of: 'gd1000', near: 3454, within: 0.01 },
    { says: 'heavy ball in 15,', of: 'hb10', near: 15, within: 0.01 },
    { says: '56', of: 'hb100', near: 56, within: 0.01, single: 0.02 },
    { says: 'and 198', of: 'hb1000', near: 198, within: 0.01, single: 0.02 },
    { says: 'Nesterov in 23,', of: 'ne10', near: 23, within: 0.01 },
    { says: '84', of: 'ne100', near: 84, within: 0.01, single: 0.02 },
    { says: 'and 275', of: 'ne1000', near: 275, within: 0.01, single: 0.02 },
    { says: 'the slope of descent is about 1,', of: 'slopeGd', near: 1, within: 0.03 },
    { says: 'of heavy ball about ½,', of: 'slopeHb', near: 0.5, within: 0.15 },
    { says: 'of Nesterov about ½', of: 'slopeNe', near: 0.5, within: 0.15 },
    { says: 'no step of descent lies above its bound: the largest ratio is 1', of: 'overBound', near: 1, within: 1e-9 },
    { says: 'at κ = 1000 descent takes exactly as long as the bound allows', of: 'gd1000', is: 'bound1000' },
  ],
})
