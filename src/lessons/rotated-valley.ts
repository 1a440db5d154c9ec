import { lesson, type Figure } from './lesson.ts'
import { nth, settled } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { run, stage, valley } from './shared/stage.ts'

const angles = [0, 15, 30, 45] as const

const names = ['newton', 'diagonal', 'adam', 'gd'] as const

const counts: Figure = {
  figure: 'lines',
  title: 'Steps to settle',
  x: { label: 'degrees of rotation', at: 'angle' },
  y: { label: 'steps', scale: 'log' },
  series: [
    { of: 'newtonSteps', name: 'full Newton' },
    { of: 'diagonalSteps', name: 'diagonal Newton' },
    { of: 'adamSteps', name: 'Adam' },
    { of: 'gdSteps', name: 'gradient descent' },
  ],
}

const turned = (rotation: number, steps: number, show: 'contour' | 'both' = 'contour') =>
  stage({
    problem: valley(100, rotation),
    start: [-3.5, 1.25],
    runs: [
      run('newton', {}, 'full Newton'),
      run('diagonal-newton', {}, 'diagonal Newton'),
      run('adam', { lr: 0.1 }, 'Adam'),
      run('gd', { lr: 2 / 101 }, 'gradient descent'),
    ],
    steps,
    view: { show, chart: 'log' },
  })

export default lesson({
  id: 'rotated-valley',
  group: 'C',
  number: 1,
  title: 'Diagonal against full curvature',
  why: 'A method with one scale for each coordinate is blind to a valley that lies askew.',
  topics: ['curvature', 'adaptive', 'conditioning'],
  minutes: 5,
  needs: ['condition-number'],
  sources: ['Becker & LeCun 1988', 'Martens, DeepMind × UCL lecture 5'],
  alt: 'The same narrow valley lying askew: one path jumps straight to its centre, three others wander along its floor.',
  steps: [
    {
      experiment: turned(0, 60),
      caption:
        'A valley with $\\kappa=100$ along the axes. Newton’s method divides the gradient by the full Hessian: {{newton0:2}} step. With the diagonal of it alone: {{diagonal0:2}} step too.',
    },
    {
      experiment: turned(30, 400),
      caption: 'The same valley, turned by 30°. Nothing else has changed.',
      question: {
        asks: 'Who minds the rotation?',
        answers: ['Full Newton alone', 'Diagonal Newton and Adam', 'Gradient descent', 'Everyone'],
        right: 1,
        reveal:
          'Full Newton still needs {{newton30:2}} step, descent {{gd30:4}} at every angle. Diagonal Newton goes from {{diagonal0:2}} to {{diagonal30:4}}, Adam from {{adam0:4}} to {{adam30:4}}: what scales each coordinate by itself needs a valley that lies along the coordinates.',
      },
    },
    {
      experiment: turned(45, 400, 'both'),
      beside: counts,
      caption:
        'At 45° both diagonal entries of the Hessian are the same, and diagonal Newton **is** gradient descent with the rate $\\frac{2}{L+\\mu}$: {{diagonal45:4}} steps, as descent. Adam needs {{adam45:4}}. Beside it: the steps of all four at each angle.',
    },
  ],
  measure: async (engine) => {
    const numbers: Record<string, number> = {}
    for (const angle of angles) {
      const result = await engine.simulate(turned(angle, 3000))
      for (const [index, name] of names.entries()) numbers[`${name}${angle}`] = settled(nth(result, index))
    }
    return {
      ...numbers,
      ...series('angle', angles),
      ...Object.fromEntries(
        names.flatMap((name) =>
          angles.map((angle, k) => [`${name}Steps${k}`, numbers[`${name}${angle}`] ?? Number.NaN]),
        ),
      ),
    }
  },
  claims: [
    ...angles.map((angle) => ({ says: `full Newton takes one step at ${angle}°`, of: `newton${angle}`, is: 1 })),
    { says: 'diagonal Newton one at 0°,', of: 'diagonal0', is: 1 },
    ...angles.slice(1).map((angle) => ({ says: `many at ${angle}°`, of: `diagonal${angle}`, above: 10 })),
    { says: 'at 45° as many as descent', of: 'diagonal45', near: 'gd45', within: 0.02 },
    { says: 'Adam minds: more steps at 15°,', of: 'adam15', above: 'adam0' },
    { says: 'at 30°', of: 'adam30', above: 'adam15' },
    { says: 'and at 45°', of: 'adam45', above: 'adam30' },
    { says: 'descent does not mind', of: 'gd30', near: 'gd0', within: 0.1 },
  ],
})
