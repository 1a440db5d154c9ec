import { type Figure, lesson } from './lesson.ts'
import { lossAt, nth } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { run, stage, valley } from './shared/stage.ts'

const descent = (start: readonly [number, number], lr: number, steps: number, show: 'contour' | 'both' = 'contour') =>
  stage({
    problem: valley(100),
    start,
    runs: [run('gd', { lr }, `rate ${lr}`)],
    steps,
    view: { window: [-1.5, 1.5, -1.5, 1.5], show, chart: 'log' },
  })

/** The rate from which on a step from a point makes the loss of ½(x² + 100y²) rise: 2 gᵀg / gᵀHg. */
function limit([x, y]: readonly [number, number], hessian: readonly (readonly number[])[]): number {
  const [gx, gy] = [x, 100 * y]
  const bend = (row: number): number => (hessian[row]?.[0] ?? 0) * gx + (hessian[row]?.[1] ?? 0) * gy
  return (2 * (gx * gx + gy * gy)) / (gx * bend(0) + gy * bend(1))
}

const wall = [0, 1] as const
const floor = [1, 0] as const
const starts = [wall, floor, [1, 1], [1, 0.1], [1, 0.01], [-0.8, 0.003], [0.5, -0.02], [-1, -0.5]] as const

const trap = descent([1, 1e-5], 0.05, 30, 'both')

const losses: Figure = {
  figure: 'lines',
  title: 'The loss falls, then explodes',
  x: { label: 'step', at: 'trapSteps' },
  y: { label: 'loss', scale: 'log' },
  series: [{ of: 'trapLoss', name: 'rate 0.05' }],
}

export default lesson({
  id: 'will-this-step-go-up',
  group: 'A',
  number: 6,
  title: 'Slope against curvature',
  why: 'Two numbers at the point where you stand tell whether the next step goes up.',
  topics: ['step size', 'curvature', 'gradient descent'],
  minutes: 4,
  needs: ['narrow-valley'],
  sources: ['Goodfellow, Bengio & Courville 2016, section 8.2.1 and equation 4.9'],
  alt: 'A narrow valley with one step from the wall that lands exactly as high on the other side.',
  poster: 0,
  steps: [
    {
      experiment: descent([0, 1], 0.02, 1),
      caption:
        'To second order a step changes the loss by $-\\eta\\,g^\\top g + \\tfrac12\\eta^2\\,g^\\top H g$: a gain that grows with $\\eta$, and a cost that grows with its square. They cancel at $\\eta^* = 2\\,\\frac{g^\\top g}{g^\\top H g}$. On the wall, at $(0,1)$, that is {{wall:3}}: the step lands exactly as high on the other side.',
    },
    {
      experiment: descent([1, 0], 1, 1),
      caption: 'The same valley, but on its floor, at $(1,0)$.',
      question: {
        asks: 'On the wall the limit was {{wall:3}}. How large may a step be here before the loss goes up?',
        answers: ['0.02 as well', '0.2', '2'],
        right: 2,
        reveal:
          '{{floor:3}}: a hundred times as much. The limit depends on **where the gradient points**, not on the worst curvature anywhere: on the floor it points along the flat axis.',
      },
    },
    {
      experiment: trap,
      caption:
        'The trap: a hundred-thousandth off the floor at rate 0.05, which the floor allows. The loss falls at first, {{falls:2}} steps in a row, while $y$ silently grows fourfold a step; then everything goes up. That is what a training curve that improves and then explodes can mean.',
      beside: losses,
      notes: 'gᵀHg grows while the norm of the gradient does not: Goodfellow, figure 8.1.',
    },
  ],
  measure: async (engine) => {
    let wrong = 0
    let asked = 0
    const limits: number[] = []
    for (const start of starts) {
      const { hessian } = await engine.curvature(descent(start, 0.01, 1))
      const most = limit(start, hessian)
      limits.push(most)
      for (const share of [0.5, 0.99, 1.01, 2]) {
        const path = nth(await engine.simulate(descent(start, most * share, 1)), 0)
        const wentUp = lossAt(path, 1) > lossAt(path, 0)
        asked++
        if (wentUp !== share > 1) wrong++
      }
    }
    const trapped = nth(await engine.simulate(trap), 0)
    const falls = Array.from({ length: 30 }, (_, k) => lossAt(trapped, k + 1) < lossAt(trapped, k)).indexOf(false)
    const drawn = Array.from({ length: 15 }, (_, k) => k)
    return {
      wall: limits[0] ?? Number.NaN,
      floor: limits[1] ?? Number.NaN,
      asked,
      wrong,
      falls,
      ...series(
        'trapLoss',
        drawn.map((k) => lossAt(trapped, k)),
      ),
      ...series('trapSteps', drawn),
    }
  },
  claims: [
    { says: 'of 32 single steps the rule misjudges none', of: 'wrong', is: 0 },
    { says: 'the limit on the wall is 0.02', of: 'wall', near: 0.02, within: 1e-9 },
    { says: 'and 2 on the floor', of: 'floor', near: 2, within: 1e-9 },
    { says: 'a step that is allowed now can still lead to ruin: the loss falls first', of: 'falls', above: 1 },
  ],
})
