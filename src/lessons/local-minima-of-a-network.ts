import type { Network } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import type { LessonPlane } from './shared/lesson-engine.ts'
import { rightShare, sides, trained, training, weightsOf } from './shared/networks.ts'
import { nth, spaced } from './shared/reading.ts'
import { run } from './shared/stage.ts'

const network: Network = {
  layers: [2, 8, 1],
  activation: 'tanh',
  loss: 'logistic',
  data: { id: 'moons', samples: 100, noise: 0.15, split: 0.5 },
}
const members = 8
const given = {
  network,
  members,
  runs: [run('adam', { lr: 0.05 })],
  steps: 400,
  seed: 3,
}

/** The largest loss on the straight line between the two marks of a plane. */
function highest({ marks: [a, b], loss }: LessonPlane): number {
  if (!a || !b) return Number.NaN
  return Math.max(
    ...spaced(0, 1, 61).map((s) => loss(a.at[0] + s * (b.at[0] - a.at[0]), a.at[1] + s * (b.at[1] - a.at[1]))),
  )
}

export default lesson({
  id: 'local-minima-of-a-network',
  group: 'F',
  number: 5,
  title: 'Local minima of a network',
  why: 'Many minima, all good on the data, and no two the same.',
  topics: ['landscapes', 'networks'],
  minutes: 5,
  needs: ['basins'],
  sources: [
    'Choromanska, Henaff, Mathieu, Ben Arous & LeCun 2015',
    'Goodfellow, Bengio & Courville 2016, section 8.2.2',
    'Goodfellow, Vinyals & Saxe 2015',
  ],
  alt: 'The boundary that one of eight small networks draws between two moons of samples.',
  steps: [
    {
      experiment: training({ ...given, view: { show: 'contour' } }),
      caption:
        'Eight networks of one hidden layer, the same in all but their first weights, learn the same {{samples:3}} samples. Each ends at a loss below {{worst:1}}.',
      question: {
        asks: 'All eight fit the samples. Do they draw the same boundary?',
        answers: ['Yes, the minimum is one', 'No, they differ where there are no samples', 'No, some are wrong'],
        right: 1,
        reveal:
          'All have {{right:3}} % of the samples right, yet on {{apart:2}} % of the picture at least one disagrees with the others. On fresh samples their losses go from {{bestFresh:1}} to {{worstFresh:1}}, a factor of {{spread:2}}.',
      },
    },
    {
      experiment: training({ ...given, view: { show: 'both' } }),
      plane: { kind: 'line' },
      caption:
        'The straight line between two of them: at its ends the losses are {{endA:1}} and {{endB:1}}, between them is a hill of {{hill:2}}. They are different minima, not one wide valley seen twice.',
    },
    {
      experiment: training({ ...given, view: { show: 'both' } }),
      plane: { kind: 'copy' },
      caption:
        'Yet many are twins: put the hidden units of one network into another order and it answers the same, from another place. On the line to such a copy the loss rises to {{copyHill:2}}. With eight tanh units there are $8!\\cdot2^8$ of these copies of each minimum, about ten million.',
    },
  ],
  measure: async (engine) => {
    const { runs, network: opened } = await trained(engine, given)
    const all = nth({ runs }, 0)
    const weights = Array.from({ length: members }, (_, member) => weightsOf(all, opened, member))
    const answers = weights.map((one) => sides(opened, one))
    const cells = answers[0]?.length ?? 1
    const disputed = Array.from({ length: cells }, (_, k) => answers.filter((one) => one[k]).length)
    const last = (values: ArrayLike<number> = []): number[] => Array.from(values).slice(-members)
    const [losses, fresh] = [last(all.losses), last(all.validation)]
    const [line, copy] = await engine.planes(training(given), [
      {
        kind: 'solutions',
        corners: [
          { run: 0, member: 0 },
          { run: 0, member: 1 },
        ],
      },
      { kind: 'solutions', corners: [{ run: 0 }, { run: 0, copy: 1 }] },
    ])
    if (!line || !copy) throw new Error('Two planes were asked for.')
    return {
      samples: opened.training.length,
      worst: Math.max(...losses),
      right: 100 * Math.min(...weights.map((one) => rightShare(opened, one, opened.training))),
      apart: (100 * disputed.filter((count) => count > 0 && count < members).length) / cells,
      bestFresh: Math.min(...fresh),
      worstFresh: Math.max(...fresh),
      spread: Math.max(...fresh) / Math.min(...fresh),
      endA: line.marks[0]?.loss ?? Number.NaN,
      endB: line.marks[1]?.loss ?? Number.NaN,
      hill: highest(line),
      copyEnds: Math.abs((copy.marks[0]?.loss ?? Number.NaN) - (copy.marks[1]?.loss ?? Number.NaN)),
      copyHill: highest(copy),
      low: 10 * Math.max(...losses),
    }
  },
  claims: [
    { says: 'all eight fit every sample', of: 'right', near: 100, within: 1e-9 },
    { says: 'their boundaries differ', of: 'apart', above: 2 },
    { says: 'and so do their losses elsewhere', of: 'spread', above: 1.5 },
    { says: 'between two of them the loss is ten times that of the worst', of: 'hill', above: 'low' },
    {
      says: 'a copy with other places for its units has the same loss',
      of: 'copyEnds',
      near: 0,
      within: 1e-9,
      single: 1e-6,
    },
    { says: 'and lies behind a hill too', of: 'copyHill', above: 'low' },
  ],
})
