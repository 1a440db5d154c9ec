import { lesson } from './lesson.ts'
import { at, last, nth, stepsOf } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const twins = (start: readonly [number, number], steps = 2000) =>
  stage({
    problem: { data: 'two-weights', samples: 60, noise: 0 },
    start,
    runs: [run('gd', { lr: 0.2 }, 'gradient descent')],
    steps,
    seed: 1,
    view: { window: [-1.2, 3.2, -1, 3], show: 'both', chart: 'log' },
  })

export default lesson({
  id: 'permutation-symmetry',
  group: 'F',
  number: 6,
  title: 'Permutation symmetry',
  why: 'Two units that start equal stay equal for ever.',
  topics: ['landscapes', 'networks'],
  minutes: 4,
  needs: ['the-saddle'],
  sources: ['Sussmann 1992', 'Goodfellow, Bengio & Courville 2016, section 8.2.2 and 8.4'],
  alt: 'A landscape that is mirrored at its diagonal, with two minima and a saddle between them on the mirror.',
  steps: [
    {
      experiment: twins([-0.5, 1.5]),
      caption:
        'A network with two hidden units, $\\tanh(w_1u)+\\tanh(w_2u)$; the data were made with weights 2 and ½. Swapping the units changes nothing, so the surface is its own **mirror image** and has two minima. From $(-0.5, 1.5)$ descent ends at $({{ax:3}}, {{ay:3}})$, from the mirrored start at $({{ay:3}}, {{ax:3}})$.',
    },
    {
      experiment: twins([1, 1]),
      caption: 'Now both weights start equal.',
      question: {
        asks: 'Can the two units part?',
        answers: ['Yes, the data pull them apart', 'No, not ever', 'Yes, but slowly'],
        right: 1,
        reveal:
          'Never: equal weights get equal gradients, so they differ by {{equal:1}} after 2000 steps, at a loss of {{stuckLoss:2}}. They stay on the mirror, and the best point on it is a **saddle**.',
      },
      point: { at: [1, 1], says: 'on the mirror line' },
    },
    {
      experiment: twins([1.001, 1]),
      caption:
        'A nudge of a thousandth is enough: they part and end at $({{nx:3}}, {{ny:3}})$ with a loss of {{nudgedLoss:1}}. That is why weights start **random**: not to be near a good point, but to be different from each other.',
    },
  ],
  measure: async (engine) => {
    const [a, b, equal, nudged] = [
      nth(await engine.simulate(twins([-0.5, 1.5])), 0),
      nth(await engine.simulate(twins([1.5, -0.5])), 0),
      nth(await engine.simulate(twins([1, 1])), 0),
      nth(await engine.simulate(twins([1.001, 1], 5000)), 0),
    ]
    const mirrored = Array.from({ length: stepsOf(a) + 1 }, (_, k) => {
      const [p, q] = [at(a, k), at(b, k)]
      return Math.max(Math.abs(p[0] - q[1]), Math.abs(p[1] - q[0]))
    })
    const [ax, ay] = last(a)
    const [ex, ey] = last(equal)
    const [nx, ny] = last(nudged)
    return {
      ax,
      ay,
      nx,
      ny,
      mirrored: Math.max(...mirrored),
      equal: Math.abs(ex - ey),
      apart: Math.abs(nx - ny),
      stuckLoss: equal.losses[2000] ?? Number.NaN,
      nudgedLoss: nudged.losses[5000] ?? Number.NaN,
    }
  },
  claims: [
    { says: 'mirrored starts give mirrored paths', of: 'mirrored', near: 0, within: 1e-9, single: 1e-3 },
    { says: 'an equal start stays equal', of: 'equal', is: 0 },
    { says: 'a nudge of 10⁻³ parts them', of: 'apart', above: 1 },
    { says: 'to a lower loss', of: 'nudgedLoss', below: 'stuckLoss' },
  ],
})
