import { type Figure, lesson } from './lesson.ts'
import type { LessonRun } from './shared/lesson-engine.ts'
import { at, distance, nth, reaches } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { rosenbrock, rosenbrockStart, run, stage } from './shared/stage.ts'

const goal = [1, 1] as const

const race = (steps: number, runs = 2, show: 'contour' | 'both' = 'contour') =>
  stage({
    problem: rosenbrock,
    start: rosenbrockStart,
    runs: [run('bfgs', {}, 'BFGS'), run('gd', { lr: 0.0015 }, 'gradient descent')].slice(0, runs),
    steps,
    view: { show, chart: 'log' },
  })

type Symmetric = readonly [xx: number, xy: number, yy: number]

/** ∇f of Rosenbrock's function; only to see what BFGS has learned from its own steps. */
const gradient = ([x, y]: readonly [number, number]): readonly [number, number] => [
  -400 * x * (y - x * x) - 2 * (1 - x),
  200 * (y - x * x),
]

/** The inverse Hessian that BFGS knows after k steps, from the pairs of steps and changes of the gradient. */
function learned(path: LessonRun, k: number): Symmetric {
  let [a, b, c]: Symmetric = [1, 0, 1]
  for (let i = 0; i < k; i++) {
    const [from, to] = [at(path, i), at(path, i + 1)]
    const [sx, sy] = [to[0] - from[0], to[1] - from[1]]
    const [g, h] = [gradient(from), gradient(to)]
    const [yx, yy] = [h[0] - g[0], h[1] - g[1]]
    const curved = sx * yx + sy * yy
    if (curved <= 1e-30) continue
    const scale = i === 0 ? curved / (yx * yx + yy * yy) : 1
    ;[a, b, c] = [a * scale, b * scale, c * scale]
    const [wx, wy] = [a * yx + b * yy, b * yx + c * yy]
    const stretch = (1 + (yx * wx + yy * wy) / curved) / curved
    ;[a, b, c] = [
      a + stretch * sx * sx - (2 * wx * sx) / curved,
      b + stretch * sx * sy - (wx * sy + wy * sx) / curved,
      c + stretch * sy * sy - (2 * wy * sy) / curved,
    ]
  }
  return [a, b, c]
}

/** How far a matrix is from the true inverse Hessian, as a share of that one's size. */
function apart([a, b, c]: Symmetric, hessian: readonly (readonly number[])[]): number {
  const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = hessian
  const determinant = xx * yy - xy * xy
  const truth: Symmetric = [yy / determinant, -xy / determinant, xx / determinant]
  const size = ([p, q, r]: Symmetric): number => Math.sqrt(p * p + 2 * q * q + r * r)
  return size([a - truth[0], b - truth[1], c - truth[2]]) / size(truth)
}

/** Degrees between the long axes of the ellipses of two inverse Hessians: what is learned, and the true one. */
function turned([a, b, c]: Symmetric, hessian: readonly (readonly number[])[]): number {
  const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = hessian
  const axis = (p: number, q: number, r: number): number => Math.atan2(2 * q, p - r) / 2
  const between = Math.abs(axis(a, b, c) - axis(yy, -xy, xx)) % Math.PI
  return (Math.min(between, Math.PI - between) * 180) / Math.PI
}

const distances: Figure = {
  figure: 'lines',
  title: 'Distance to the minimum',
  x: { label: 'step', at: 'steps' },
  y: { label: 'distance', scale: 'log' },
  series: [
    { of: 'bfgsFar', name: 'BFGS' },
    { of: 'gdFar', name: 'gradient descent' },
  ],
}

export default lesson({
  id: 'learning-the-curvature',
  group: 'C',
  number: 5,
  title: 'BFGS learns the curvature',
  why: 'The change of the gradient along a step is curvature, seen for free.',
  topics: ['curvature', 'line search'],
  minutes: 4,
  needs: ['model-and-trust'],
  sources: ['Broyden, Fletcher, Goldfarb & Shanno 1970', 'Nocedal & Wright 2006, chapter 6'],
  alt: 'The banana valley: one path creeps along its floor, the other follows the bend in a few dozen sure steps.',
  steps: [
    {
      experiment: race(3, 1),
      studied: { shown: ['ellipses'] },
      caption:
        '**BFGS** uses gradients only. From every step $s$ and the change of gradient $y$ along it, it corrects its idea $B$ of the inverse Hessian, so that $By=s$. An ellipse is a picture of curvature: short where the loss bends much. Drawn at the third step: that of the Hessian $H$, and that of what BFGS knows of it.',
    },
    {
      experiment: race(40),
      studied: { shown: ['ellipses'] },
      caption: 'Forty steps, and plain descent beside it.',
      question: {
        asks: 'In the plane the Hessian has three numbers. How good is $B$ in the end?',
        answers: ['It stays a crude guess', 'Right to a few per cent', 'Right only on quadratics'],
        right: 1,
        reveal:
          'Its ellipse has turned into the Hessian’s: after three steps the long axes were {{turnEarly:2}}° apart, now {{turnLate:1}}°. As numbers, $B$ was {{early:2}} % of the true inverse Hessian away, and is {{late:2}} %. It took {{gradients:3}} gradients to reach a loss of $10^{-10}$; descent has used {{gdSteps:4}} for $10^{-2}$.',
      },
    },
    {
      experiment: race(40, 2, 'both'),
      beside: distances,
      caption:
        'Look at the end of the curve: it bends **down** on the logarithmic axis. The last two steps keep {{tail2:2}} and {{tail3:2}} of the distance; ten steps before it was {{before:2}}. Shrinking ever faster is called **superlinear**; descent keeps the same share for ever.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(race(8000))
    const [path, gd] = [nth(result, 0), nth(result, 1)]
    // Single precision reaches its own floor a few steps before the end; the tail is judged above it.
    const arrived = reaches(path, 1e-10)
    const { hessian } = await engine.curvature({ ...race(1), start: goal })
    const shrink = (k: number): number => distance(at(path, k), goal) / distance(at(path, k - 1), goal)
    const drawn = Array.from({ length: arrived + 1 }, (_, k) => k)
    const far = (of: LessonRun): number[] => drawn.map((k) => distance(at(of, k), goal))
    const alone = await engine.simulate({ ...race(1), runs: race(1).runs.slice(0, 1), steps: arrived })
    return {
      early: 100 * apart(learned(path, 3), hessian),
      late: 100 * apart(learned(path, arrived), hessian),
      gradients: nth(alone, 0).evaluations.g,
      gdSteps: reaches(gd, 1e-2),
      turnEarly: turned(learned(path, 3), hessian),
      turnLate: turned(learned(path, arrived), hessian),
      before: shrink(arrived - 10),
      tail2: shrink(arrived - 1),
      tail3: shrink(arrived),
      ...series('steps', drawn),
      ...series('bfgsFar', far(path)),
      ...series('gdFar', far(gd)),
    }
  },
  claims: [
    {
      says: 'the ellipse of B turns into the Hessian’s: at the end their axes are apart by less than a degree,',
      of: 'turnLate',
      below: 1,
    },
    { says: 'after three steps by more', of: 'turnEarly', above: 'turnLate' },
    { says: 'B comes within 5 % of the true inverse Hessian', of: 'late', below: 5 },
    { says: 'from far away', of: 'early', above: 'late' },
    {
      says: 'superlinear: the last step shrinks the distance more than one ten steps before,',
      of: 'tail3',
      below: 'before',
    },
    { says: 'by more than ten times', of: 'tail3', below: 0.1 },
    { says: 'far fewer gradients than descent needs for less', of: 'gradients', below: 'gdSteps' },
  ],
})
