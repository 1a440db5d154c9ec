import { type Figure, lesson } from './lesson.ts'
import { lossAt, nth, reaches } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { run, stage } from './shared/stage.ts'

const plateau = (steps: number) =>
  stage({
    problem: { surface: 'gaussian-plateau' },
    start: [4, 0],
    runs: [
      run('gd', { lr: 0.5 }, 'gradient descent'),
      run('momentum', { lr: 0.5, beta: 0.9 }, 'heavy ball'),
      run('adam', { lr: 0.05 }, 'Adam'),
      run('rmsprop', { lr: 0.05 }, 'RMSProp'),
    ],
    steps,
    view: { show: 'both' },
  })

/** Every so many steps a point of the curves. */
const every = 6

const losses: Figure = {
  figure: 'lines',
  title: 'Flat for hundreds of steps',
  x: { label: 'step', at: 'steps' },
  y: { label: 'loss' },
  series: [
    { of: 'gdLoss', name: 'gradient descent' },
    { of: 'hbLoss', name: 'heavy ball' },
    { of: 'adamLoss', name: 'Adam' },
    { of: 'rmsLoss', name: 'RMSProp' },
  ],
}

export default lesson({
  id: 'the-plateau',
  group: 'F',
  number: 2,
  title: 'The plateau',
  why: 'Where the slope is almost nothing, methods that divide by its size do not even slow down.',
  topics: ['landscapes', 'adaptive'],
  minutes: 3,
  needs: ['rmsprop-evens-the-axes'],
  sources: ['Goodfellow, Bengio & Courville 2016, section 8.2.3'],
  alt: 'A flat plain with a hole in its middle; two paths run straight into it, two creep.',
  steps: [
    {
      experiment: plateau(200),
      caption:
        'The loss $1-e^{-r^2/2}$ is flat far out. At $(4,0)$ the gradient is {{gradient:2}}. Four methods, all started there.',
      question: {
        asks: 'Which is the order of arrival?',
        answers: [
          'descent, heavy ball, Adam, RMSProp',
          'heavy ball, descent, RMSProp, Adam',
          'RMSProp, Adam, heavy ball, descent',
        ],
        right: 2,
        reveal:
          'RMSProp {{rms:3}} steps, Adam {{adam:3}}, heavy ball {{hb:3}}, descent {{gd:4}}. Heavy ball adds small pushes up to ten times their size; Adam and RMSProp divide by the size of the push and move at full speed from the first step.',
      },
    },
    {
      experiment: plateau(600),
      beside: losses,
      caption:
        'Almost all of descent’s {{gd:4}} steps are spent near the start, where it moves {{first:2}} a step; the last fall takes a few. A curve of the loss that stays flat for hundreds of steps may only be waiting.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(plateau(3000))
    const arrives = (index: number): number => reaches(nth(result, index), 0.01)
    const gradient = nth(result, 0).gradientNorms[0] ?? Number.NaN
    const drawn = Array.from({ length: 600 / every + 1 }, (_, k) => k * every)
    const curve = (index: number): number[] => drawn.map((k) => lossAt(nth(result, index), k))
    return {
      gd: arrives(0),
      hb: arrives(1),
      adam: arrives(2),
      rms: arrives(3),
      gradient,
      first: 0.5 * gradient,
      ...series('steps', drawn),
      ...series('gdLoss', curve(0)),
      ...series('hbLoss', curve(1)),
      ...series('adamLoss', curve(2)),
      ...series('rmsLoss', curve(3)),
    }
  },
  claims: [
    { says: 'the gradient at the start is 0.0013', of: 'gradient', near: 0.00134, within: 0.01 },
    { says: 'descent is slowest,', of: 'gd', above: 'hb' },
    { says: 'then heavy ball,', of: 'hb', above: 'adam' },
    { says: 'then Adam, then RMSProp', of: 'adam', above: 'rms' },
  ],
})
