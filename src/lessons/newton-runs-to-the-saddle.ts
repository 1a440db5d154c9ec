import { lesson } from './lesson.ts'
import { distance, last, nth } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const wells = (damped: boolean) =>
  stage({
    problem: { surface: 'double-well' },
    start: [0.3, 1],
    runs: [
      run('newton', {}, 'pure Newton'),
      ...(damped ? [run('newton-damped', { damping: 1 }, 'with damping 1'), run('gd', { lr: 0.2 }, 'descent')] : []),
    ],
    steps: 40,
    view: { show: 'both' },
  })

export default lesson({
  id: 'newton-runs-to-the-saddle',
  group: 'C',
  number: 2,
  title: 'Newton runs to the saddle',
  why: 'Newton’s method looks for a place where the slope is zero; nobody told it to go down.',
  topics: ['curvature', 'landscapes'],
  minutes: 4,
  needs: ['rotated-valley'],
  sources: [
    'Dauphin et al. 2014',
    'Nesterov 2004, Example 1.2.2',
    'Goodfellow, Bengio & Courville 2016, section 8.2.3',
  ],
  alt: 'Two hollows with a pass between them; one path climbs onto the pass, two go down into the right-hand hollow.',
  steps: [
    {
      experiment: wells(true),
      caption: 'Two wells at $(\\pm1,0)$ and a saddle between them. We start at $(0.3, 1)$, in the right-hand basin.',
      question: {
        asks: 'Where does pure Newton go?',
        answers: ['to the right well, $(1,0)$', 'to the left well, $(-1,0)$', 'to the saddle, $(0,0)$'],
        right: 2,
        reveal:
          'To the saddle: the distance left to it is {{saddle:2}}. There the curvature in $x$ is **negative**, and dividing by a negative number turns “downhill” round.',
      },
      point: { at: [0, 0], says: 'the saddle' },
    },
    {
      experiment: wells(true),
      caption:
        'Damping repairs it: solve with $H+\\lambda I$ instead of $H$. With $\\lambda=1$ all curvatures are positive here, and the method ends {{minimum:2}} from the minimum $(1,0)$. In large networks saddles are everywhere, so nobody runs pure Newton on them.',
    },
  ],
  measure: async (engine) => {
    const result = await engine.simulate(wells(true))
    return {
      saddle: distance(last(nth(result, 0))),
      minimum: distance(last(nth(result, 1)), [1, 0]),
    }
  },
  claims: [
    { says: 'pure Newton ends at the saddle (0, 0)', of: 'saddle', near: 0, within: 1e-6, single: 1e-5 },
    { says: 'with damping 1 at the minimum (1, 0)', of: 'minimum', near: 0, within: 1e-6, single: 1e-4 },
  ],
})
