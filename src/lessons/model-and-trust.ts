import { lesson, type Figure } from './lesson.ts'
import { at, lossAt, nth } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { rosenbrock, rosenbrockStart, run, stage } from './shared/stage.ts'

/** Room for the leap of the second step. */
const window = [-2.2, 2.2, -3.6, 3] as const

const kept: Figure = {
  figure: 'dots',
  title: 'What happened over what was promised',
  x: { label: 'step of Newton’s method' },
  y: { label: 'ρ', scale: 'signed' },
  series: [{ of: 'ratio', name: 'ρ' }],
}

const newton = (steps: number, show: 'contour' | 'both' = 'contour') =>
  stage({
    problem: rosenbrock,
    start: rosenbrockStart,
    runs: [run('newton', {}, 'pure Newton')],
    steps,
    view: { window, show, chart: 'log' },
  })

const trusted = stage({
  problem: rosenbrock,
  start: rosenbrockStart,
  runs: [run('newton', {}, 'pure Newton'), run('trust-region', {}, 'trust region')],
  steps: 30,
  view: { show: 'contour', chart: 'log' },
})

export default lesson({
  id: 'model-and-trust',
  group: 'C',
  number: 3,
  title: 'The quadratic model and how far to trust it',
  why: 'Newton jumps to the bottom of a parabola that is right only nearby.',
  topics: ['curvature', 'landscapes'],
  minutes: 5,
  needs: ['newton-runs-to-the-saddle'],
  sources: ['Rosenbrock 1960', 'Nocedal & Wright 2006, chapter 4', 'Conn, Gould & Toint 2000'],
  alt: 'Rosenbrock’s banana valley with a path that leaps out of it, far up the wall, and back to the minimum.',
  steps: [
    {
      experiment: newton(1),
      studied: { shown: ['model'] },
      caption:
        'At every point Newton’s method replaces the loss by the parabola with the same slope and curvature, and jumps to its bottom: the thin lines are the levels of that parabola, the cross its lowest point. The first step goes well: the loss falls from {{f0:3}} to {{f1:3}}.',
    },
    {
      experiment: newton(2),
      studied: { shown: ['model'] },
      caption: 'The second step follows the same recipe.',
      question: {
        asks: 'What does the loss do in the second step?',
        answers: ['It halves', 'It stays', 'It rises about threefold', 'It rises about 300-fold'],
        right: 3,
        reveal:
          'It jumps to {{f2:4}}, {{jump:3}} times as high. The model promised a decrease of {{predicted:3}}; the ratio of what happened to what was promised is $\\rho={{rho2:3}}$.',
      },
    },
    {
      experiment: newton(5, 'both'),
      beside: kept,
      studied: { shown: ['model'] },
      caption:
        'And yet it wins: {{f3:2}}, {{f4:3}}, then {{f5:2}} after five steps. Step by step $\\rho$ is {{rho1:3}}, {{rho2:3}}, {{rho3:3}}, {{rho4:2}} and {{rho5:3}}: close to the minimum the parabola **is** the loss.',
    },
    {
      experiment: trusted,
      studied: { shown: ['model'], run: 1, at: 3 },
      caption:
        'A **trust region** watches $\\rho$: where the promise is broken the step is refused and the region shrinks, where it is kept the region grows; its circle at the third step is drawn. It arrives without one rise of the loss, in {{trustSteps:3}} steps.',
    },
  ],
  measure: async (engine) => {
    const path = nth(await engine.simulate(newton(5)), 0)
    const losses = [0, 1, 2, 3, 4, 5].map((k) => lossAt(path, k))
    const rho: number[] = []
    let predicted = Number.NaN
    for (let k = 0; k < 5; k++) {
      const { hessian } = await engine.curvature({ ...newton(1), start: at(path, k) })
      const [from, to] = [at(path, k), at(path, k + 1)]
      const d = [to[0] - from[0], to[1] - from[1]] as const
      const row = (i: number): number => (hessian[i]?.[0] ?? 0) * d[0] + (hessian[i]?.[1] ?? 0) * d[1]
      // The step solves H d = −g, so the model's decrease is ½ dᵀ H d.
      const promise = (d[0] * row(0) + d[1] * row(1)) / 2
      if (k === 1) predicted = promise
      rho.push((lossAt(path, k) - lossAt(path, k + 1)) / promise)
    }
    const region = nth(await engine.simulate(trusted), 1)
    const rises = Array.from({ length: 30 }, (_, k) => lossAt(region, k + 1) > lossAt(region, k)).filter(Boolean).length
    const arrived = Array.from({ length: 31 }, (_, k) => k).find((k) => lossAt(region, k) < 1e-8)
    return {
      ...Object.fromEntries(losses.map((loss, k) => [`f${k}`, loss])),
      ...series('ratio', rho),
      ...Object.fromEntries(rho.map((value, k) => [`rho${k + 1}`, value])),
      predicted,
      jump: (losses[2] ?? Number.NaN) / (losses[1] ?? Number.NaN),
      rises,
      trustSteps: arrived ?? Number.NaN,
    }
  },
  claims: [
    { says: 'the losses are 24.2,', of: 'f0', near: 24.2, within: 1e-9 },
    { says: '4.73,', of: 'f1', near: 4.73, within: 1e-3 },
    { says: '1412,', of: 'f2', near: 1412, within: 1e-3 },
    { says: '0.056,', of: 'f3', near: 0.056, within: 1e-2 },
    { says: '0.313', of: 'f4', near: 0.313, within: 2e-3 },
    { says: 'and 1.9·10⁻¹¹', of: 'f5', near: 1.9e-11, within: 0.05, single: 2 },
    { says: 'the jump is about 300 times', of: 'jump', near: 300, within: 0.02 },
    { says: 'the second step breaks the promise of its model', of: 'rho2', below: -300 },
    { says: 'so does the fourth', of: 'rho4', below: 0 },
    { says: 'the first keeps it,', of: 'rho1', near: 1, within: 0.01 },
    { says: 'the third too', of: 'rho3', near: 1, within: 1e-6 },
    { says: 'the last step keeps the model’s promise', of: 'rho5', near: 1, within: 0.01, single: 0.05 },
    { says: 'a trust region never rises', of: 'rises', is: 0 },
  ],
})
