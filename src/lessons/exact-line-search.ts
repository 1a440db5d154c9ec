import { lesson, sketched } from './lesson.ts'
import { at, lossAt, nth, settled } from './shared/reading.ts'
import { run, stage, valley } from './shared/stage.ts'

const search = (steps: number) =>
  stage({
    problem: valley(10),
    start: [10, 1],
    runs: [run('steepest', {}, 'exact line search')],
    steps,
    view: { window: [-4, 11, -4, 4], show: 'contour', chart: 'log' },
  })

const besideFixed = stage({
  problem: valley(10),
  start: [10, 1],
  runs: [run('steepest', {}, 'exact line search'), run('gd', { lr: 2 / 11 }, 'fixed rate 2/11')],
  steps: 30,
  view: { window: [-4, 11, -4, 4], show: 'contour', chart: 'log' },
})

export default lesson({
  id: 'exact-line-search',
  group: 'A',
  number: 5,
  title: 'Exact line search zigzags',
  why: 'Going as far down as each line allows is no better than a good fixed step.',
  topics: ['line search', 'conditioning', 'gradient descent'],
  minutes: 4,
  needs: ['condition-number'],
  sources: ['Cauchy 1847', 'Boyd & Vandenberghe 2004, section 9.3.2', 'Nocedal & Wright 2006, section 3.3'],
  alt: 'A staircase of right-angled zigzags that narrows towards the centre of an elliptic bowl.',
  steps: [
    {
      experiment: search(1),
      caption:
        'No rate to choose: **steepest descent with an exact line search** goes along $-g$ to the lowest point of that line. Here is its first step, from the worst start there is.',
      question: sketched(
        { kind: 'point', run: 0 },
        {
          asks: 'Where does the first step end?',
          reveal:
            'At $({{firstX:3}}, {{firstY:3}})$: beyond the floor of the valley, on the other wall. The step ends where its line **touches** a level line, for there the way is neither up nor down.',
        },
      ),
      point: { at: at1(), says: 'the lowest point of the first line' },
    },
    {
      experiment: search(12),
      caption: 'At the end of a step the slope along the line is zero. Then comes the next step.',
      question: {
        asks: 'What is the angle between one step and the next?',
        answers: ['It shrinks towards 0°', 'Always 90°', 'It depends on the start', 'Towards 180°'],
        right: 1,
        reveal:
          'Always a right angle; measured: {{angle:4}}°. The lowest point of a line is where the new gradient has **no part along it**. So the method must turn by 90° again and again, and each step keeps $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^2 = \\left(\\frac{9}{11}\\right)^2$ of the loss: {{ratio:5}}.',
      },
    },
    {
      experiment: besideFixed,
      caption:
        'A fixed rate of $\\frac{2}{L+\\mu}=\\frac{2}{11}$ shrinks **at the same speed**, without any search: a thousandth of the distance is left after {{search:4}} steps with the search and {{fixed:4}} without. Steepest is a poor idea of where down leads.',
    },
  ],
  measure: async (engine) => {
    const path = nth(await engine.simulate(search(12)), 0)
    const angles = Array.from({ length: 8 }, (_, k) => {
      const [a, b, c] = [at(path, k), at(path, k + 1), at(path, k + 2)]
      const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]]
      return (Math.acos((ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy))) * 180) / Math.PI
    })
    const ratios = Array.from({ length: 8 }, (_, k) => lossAt(path, k + 1) / lossAt(path, k))
    const long = await engine.simulate({ ...besideFixed, steps: 60 })
    return {
      firstX: at(path, 1)[0],
      firstY: at(path, 1)[1],
      angle: angles[0] ?? Number.NaN,
      leastAngle: Math.min(...angles),
      mostAngle: Math.max(...angles),
      ratio: ratios[0] ?? Number.NaN,
      leastRatio: Math.min(...ratios),
      mostRatio: Math.max(...ratios),
      theory: (9 / 11) ** 2,
      search: settled(nth(long, 0)),
      fixed: settled(nth(long, 1)),
    }
  },
  claims: [
    { says: 'the first step ends at x = 90/11', of: 'firstX', near: 90 / 11, within: 1e-9 },
    { says: 'and y = −9/11', of: 'firstY', near: -9 / 11, within: 1e-9 },
    { says: 'successive steps are at right angles: the least angle is 90°', of: 'leastAngle', near: 90, within: 1e-9 },
    { says: 'and so is the largest', of: 'mostAngle', near: 90, within: 1e-9 },
    { says: 'every step keeps (9/11)² of the loss: the least ratio', of: 'leastRatio', near: 'theory', within: 1e-9 },
    { says: 'and the largest', of: 'mostRatio', near: 'theory', within: 1e-9 },
    { says: 'the fixed rate 2/11 settles as fast', of: 'fixed', near: 'search', within: 0.04 },
  ],
})

/** From (10, 1), whose gradient is (10, 10), the step is 2/11 long: to (90/11, −9/11). */
function at1(): readonly [number, number] {
  return [90 / 11, -9 / 11]
}
