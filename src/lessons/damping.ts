import { lesson, type Figure } from './lesson.ts'
import type { Numbers } from './shared/claim.ts'
import type { LessonEngine } from './shared/lesson-engine.ts'
import { coordinates, leastAt, nth, settled, simulateMany, spaced, travelled } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { run, stage } from './shared/stage.ts'

/** How far the swings are drawn, and the momenta of each chart. */
const [shown, every] = [200, 2] as const
const asked = [0.5, 0.81, 0.99] as const
const late = [0.81, 0.95, 0.99] as const

const swings = (name: string, betas: readonly number[]): Figure => ({
  figure: 'lines',
  title: 'x over the steps',
  x: { label: 'step', at: 'step' },
  y: { label: 'x' },
  series: betas.map((beta, k) => ({ of: `${name}${'abc'.charAt(k)}`, name: `β = ${beta}` })),
})

const ball = (betas: readonly number[], steps: number) =>
  stage({
    problem: { formula: '1/2 (x^2 + y^2)', domain: { x: [-1.2, 1.2], y: [-1.2, 1.2] } },
    start: [1, 0.2],
    runs: betas.map((beta) => run('momentum', { lr: 0.01, beta }, `β = ${beta}`)),
    steps,
    view: { show: betas.length > 1 ? 'both' : 'landscape', chart: 'log' },
  })

/** x of each ball every few steps, as `swings` draws it. */
async function swingsOf(engine: LessonEngine, name: string, betas: readonly number[]): Promise<Numbers> {
  const { runs } = await engine.simulate(ball(betas, shown))
  const all: Record<string, number> = {}
  for (const [k, one] of runs.entries()) {
    const places = coordinates(one, 'x').filter((_, step) => step % every === 0)
    Object.assign(all, series(`${name}${'abc'.charAt(k)}`, places))
  }
  return all
}

export default lesson({
  id: 'damping',
  group: 'B',
  number: 2,
  title: 'Under-, over- and critically damped',
  why: 'Momentum is a ball with friction, and one friction is right.',
  topics: ['momentum'],
  minutes: 4,
  needs: ['memory-rescues'],
  sources: ['Qian 1999', 'Goh, Why Momentum Really Works, Distill 2017'],
  alt: 'A round bowl: one path crawls to the centre, one runs straight in, one swings through it again and again.',
  steps: [
    {
      experiment: ball([0], 200),
      caption:
        'A bowl of curvature $\\lambda=1$ and a rate of $\\eta=0.01$, a hundred times too small. Descent shrinks the distance by 1 % a step and settles after {{gd:4}} steps.',
    },
    {
      experiment: ball(asked, shown),
      beside: swings('asked', asked),
      caption:
        'The ball gets memory: $\\beta$ from 0 to 0.99. With little it crawls as through honey, with much it swings as on ice.',
      question: {
        asks: 'Which $\\beta$ is the fastest?',
        answers: ['0.5', 'about 0.8', '0.9, the usual one', '0.99'],
        right: 1,
        reveal:
          'About 0.8; found by trying: {{best:2}}, by theory $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$. Below it the ball is **over-damped** and crawls, above it is **under-damped** and swings. It settles in {{critical:4}} steps instead of {{gd:4}}.',
      },
    },
    {
      experiment: ball(late, 600),
      beside: swings('late', late),
      caption:
        'At 0.99 the ball travels {{far:2}} times the way that it has to. All under-damped balls shrink by $\\sqrt\\beta$ a step, **whatever the curvature**: that is why one $\\beta$ serves a whole valley.',
    },
  ],
  measure: async (engine) => {
    const betas = spaced(0, 0.99, 100)
    const runs = await simulateMany(
      engine,
      ball([0], 1200),
      betas.map((beta) => run('momentum', { lr: 0.01, beta })),
    )
    const times = runs.map((one) => settled(one, [0, 0], 1e-6))
    const long = await engine.simulate(ball([0, 0.81, 0.99], 3000))
    return {
      gd: settled(nth(long, 0)),
      critical: settled(nth(long, 1)),
      best: betas[leastAt(times)] ?? Number.NaN,
      theory: (1 - Math.sqrt(0.01)) ** 2,
      far: travelled(nth(long, 2), 'x') / Math.abs(coordinates(nth(long, 2), 'x')[0] ?? 1),
      ...series(
        'step',
        Array.from({ length: shown / every + 1 }, (_, k) => k * every),
      ),
      ...(await swingsOf(engine, 'asked', asked)),
      ...(await swingsOf(engine, 'late', late)),
    }
  },
  claims: [
    { says: 'critical damping is at β = 0.81', of: 'theory', near: 0.81, within: 1e-9 },
    { says: 'the fastest β of a hundred is there', of: 'best', near: 'theory', within: 0.02 },
    { says: 'it settles sooner than without memory', of: 'critical', below: 'gd' },
  ],
})
