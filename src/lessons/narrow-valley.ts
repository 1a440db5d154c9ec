import { lesson, sketched } from './lesson.ts'
import { last, nth } from './shared/reading.ts'
import { run, stage, valley } from './shared/stage.ts'

const rates = [0.001, 0.019, 0.02, 0.021] as const

const descent = (chosen: readonly number[]) =>
  stage({
    problem: valley(100),
    start: [1, 1],
    runs: chosen.map((lr) => run('gd', { lr }, `rate ${lr}`)),
    steps: 50,
    view: { window: [-0.4, 1.4, -1.3, 1.3], show: 'contour' },
  })

export default lesson({
  id: 'narrow-valley',
  group: 'A',
  number: 2,
  title: 'The narrow valley',
  why: 'The steepest direction caps the step, the flattest one pays for it.',
  topics: ['gradient descent', 'conditioning', 'step size'],
  minutes: 4,
  needs: ['one-step-size'],
  sources: ['Martens, DeepMind × UCL lecture 5', 'Boyd & Vandenberghe 2004, section 9.3.2'],
  alt: 'A long narrow valley; one path falls to its floor and creeps, one zigzags between the walls, one climbs them.',
  steps: [
    {
      experiment: descent([0.001, 0.019]),
      caption:
        'The loss $\\tfrac12(x^2+100y^2)$ is a hundred times more curved in $y$ than in $x$. Each axis is a parabola of its own: a step multiplies $x$ by $1-\\eta$ and $y$ by $1-100\\eta$.',
      question: sketched(
        { kind: 'line', axis: 'x', run: 1 },
        {
          asks: 'Fifty steps at rate 0.019: at which $x$ do they end?',
          reveal:
            'At {{x019}}: each step keeps $1-\\eta=0.981$ of $x$, so that fifty of them leave more than a third. In $y$ the same path has long arrived.',
        },
      ),
      point: { at: [0, 0], says: 'the minimum' },
    },
    {
      experiment: descent(rates),
      caption: 'Four rates: 0.001, 0.019, 0.02 and 0.021; fifty steps from $(1,1)$.',
      question: {
        asks: 'As the rate grows, which axis fails first?',
        answers: ['$x$, the flat one', '$y$, the steep one', 'Both together'],
        right: 1,
        reveal:
          'The steep one: at 0.02 $|y|$ bounces at {{y020}}, at 0.021 it has grown to {{y021}}. Yet $x$ would love a rate of 1. At 0.019, almost the largest that is safe, $x$ has only come down to {{x019}}; at 0.001 to {{x001}}.',
      },
      point: { at: [0.4, 0], says: 'the floor, where everything is slow' },
    },
    {
      experiment: descent([0.001, 0.019]),
      caption:
        'A curious tie: $|y|$ is {{y001:2}} at 0.001 and {{y019:2}} at 0.019, because $|1-100\\eta|$ is 0.9 for both. **No rate is good for both axes**, and the ratio of their curvatures says how bad it is: the condition number, of which a later lesson tells.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(descent(rates))
    const [a, b, c, d] = rates.map((_, index) => last(nth(result, index)))
    if (!a || !b || !c || !d) throw new Error('Four runs were asked for.')
    return {
      x001: a[0],
      x019: b[0],
      y001: Math.abs(a[1]),
      y019: Math.abs(b[1]),
      y020: Math.abs(c[1]),
      y021: Math.abs(d[1]),
      steep: 0.9 ** 50,
      over: 1.1 ** 50,
    }
  },
  claims: [
    { says: '|y| is 0.9⁵⁰ at 0.001', of: 'y001', near: 'steep', within: 1e-9 },
    { says: 'and the same at 0.019', of: 'y019', near: 'steep', within: 1e-9 },
    { says: 'which is 0.0052', of: 'y001', near: 0.0052, within: 1e-2 },
    { says: 'it is 1 at 0.02', of: 'y020', near: 1, within: 1e-9 },
    { says: 'and 1.1⁵⁰ at 0.021', of: 'y021', near: 'over', within: 1e-9 },
    { says: 'which is 117.4', of: 'y021', near: 117.4, within: 5e-4 },
    { says: 'x is 0.951 at 0.001', of: 'x001', near: 0.951, within: 5e-4 },
    { says: 'and 0.383 at 0.019', of: 'x019', near: 0.383, within: 1e-3 },
  ],
})
