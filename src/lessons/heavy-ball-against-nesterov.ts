import { lesson } from './lesson.ts'
import { nth, signChanges, travelled } from './shared/reading.ts'
import { run, stage, valley } from './shared/stage.ts'

const both = (steps: number) =>
  stage({
    problem: valley(100),
    start: [1, 1],
    runs: [
      run('momentum', { lr: 0.01, beta: 0.95 }, 'heavy ball'),
      run('nesterov-lookahead', { lr: 0.01, beta: 0.95 }, 'Nesterov'),
    ],
    steps,
    view: { window: [-1.1, 1.1, -1.1, 1.1], show: 'contour', chart: 'log' },
  })

export default lesson({
  id: 'heavy-ball-against-nesterov',
  group: 'B',
  number: 3,
  title: 'Heavy ball against Nesterov',
  why: 'Looking one step ahead turns two hundred swings into none.',
  topics: ['momentum'],
  minutes: 3,
  needs: ['damping'],
  sources: ['Nesterov 1983', 'Sutskever, Martens, Dahl & Hinton 2013, section 2', 'Martens, DeepMind × UCL lecture 5'],
  alt: 'A narrow valley: one path fills it with swings from wall to wall, the other slides down along its floor.',
  steps: [
    {
      experiment: both(600),
      caption:
        'The same valley, the same rate 0.01, the same memory 0.95, 600 steps. The only difference: Nesterov takes the gradient **where the memory is about to carry it**.',
      question: {
        asks: 'Heavy ball swings across the valley. How much less does Nesterov swing?',
        answers: ['Half as often', 'A tenth as often', 'Not at all'],
        right: 2,
        reveal:
          'Heavy ball changes sides {{hb:4}} times, Nesterov {{ne:4}} times. In $y$ they travel {{hbPath:3}} and {{nePath:3}}: the second is just the way down. At $\\eta=1/L$ the look-ahead gradient cancels the whole overshoot of the steep axis.',
      },
    },
    {
      experiment: both(40),
      caption:
        'The first forty steps. The price is nothing: one gradient a step, as before. What heavy ball learns after it has climbed the other wall, Nesterov sees from the floor.',
      point: { at: [0.8, 0], says: 'Nesterov turns into the floor here' },
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(both(600))
    return {
      hb: signChanges(nth(result, 0), 'y'),
      // What single precision leaves of an exact zero is no swing.
      ne: signChanges(nth(result, 1), 'y', 1e-6),
      hbPath: travelled(nth(result, 0), 'y'),
      nePath: travelled(nth(result, 1), 'y'),
    }
  },
  claims: [
    { says: 'heavy ball crosses the floor 202 times', of: 'hb', near: 202, within: 1e-9, single: 0.01 },
    { says: 'Nesterov never', of: 'ne', is: 0 },
    { says: 'the way in y is 29.0', of: 'hbPath', near: 29, within: 2e-3 },
    { says: 'against 1.0', of: 'nePath', near: 1, within: 5e-2 },
  ],
})
