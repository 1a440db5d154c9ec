import { lesson } from './lesson.ts'
import { at, nth, settled } from './shared/reading.ts'
import { run, stage, valley } from './shared/stage.ts'

const lr = 0.01
const alpha = 0.99

const both = (steps: number) =>
  stage({
    problem: valley(100),
    start: [1, 1],
    runs: [run('rmsprop', { lr, alpha }, 'RMSProp'), run('gd', { lr }, 'gradient descent')],
    steps,
    view: { window: [-0.3, 1.3, -0.6, 1.3], show: 'contour', chart: 'log' },
  })

export default lesson({
  id: 'rmsprop-evens-the-axes',
  group: 'E',
  number: 1,
  title: 'RMSProp evens the axes',
  why: 'Divided by its own size, the gradient only keeps its signs.',
  topics: ['adaptive', 'conditioning'],
  minutes: 3,
  needs: ['narrow-valley'],
  sources: ['Hinton, Coursera lecture 6e, 2012', 'Goodfellow, Bengio & Courville 2016, section 8.5.2'],
  alt: 'A narrow valley: one path goes diagonally towards the centre, one falls straight to the floor and creeps.',
  steps: [
    {
      experiment: both(1),
      caption:
        'At $(1,1)$ in the valley of $\\kappa=100$ the gradient is $(1, 100)$: it points almost straight across. RMSProp divides each coordinate by the root of a running mean of its square.',
      question: {
        asks: 'In which direction is RMSProp’s first step?',
        answers: ['along the gradient', 'along the valley', 'exactly along the diagonal'],
        right: 2,
        reveal:
          'Along the diagonal: it moves by {{dx:3}} in $x$ and {{dy:3}} in $y$. At first $s=(1-\\alpha)g^2$, so each coordinate moves by $\\frac{\\eta}{\\sqrt{1-\\alpha}}$, ten times the rate at $\\alpha=0.99$, **whatever the gradient**.',
      },
    },
    {
      experiment: both(120),
      caption:
        'Both axes come down together; the valley looks round. Descent with the same rate has left {{gdX:2}} of $x$ after 100 steps, RMSProp {{rmsX:2}}. What it cannot do is stop: its steps do not shrink with the gradient.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(both(100))
    const [rms, gd] = [nth(result, 0), nth(result, 1)]
    const [x, y] = at(rms, 1)
    return {
      dx: 1 - x,
      dy: 1 - y,
      theory: lr / Math.sqrt(1 - alpha),
      rmsX: Math.abs(at(rms, 100)[0]),
      gdX: Math.abs(at(gd, 100)[0]),
      settled: settled(rms, [0, 0], 0.1),
    }
  },
  claims: [
    {
      says: 'the first step is along the diagonal: as far in x as in y',
      of: 'dx',
      near: 'dy',
      within: 1e-6,
      single: 1e-3,
    },
    { says: 'by lr/√(1−α) in each', of: 'dx', near: 'theory', within: 1e-6, single: 1e-3 },
    { says: 'x comes down faster than with descent', of: 'rmsX', below: 'gdX' },
  ],
})
