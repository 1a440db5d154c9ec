import type { Network } from '../experiment/experiment.ts'
import { lesson } from './lesson.ts'
import { training } from './shared/networks.ts'
import { mean } from './shared/reading.ts'
import { series } from './shared/series.ts'
import { run } from './shared/stage.ts'

const network: Network = {
  layers: [2, 16, 16, 1],
  activation: 'tanh',
  loss: 'logistic',
  data: { id: 'moons', samples: 100, noise: 0.15 },
}
const given = { network, runs: [run('adam', { lr: 0.02 })], steps: 300, seed: 1 }
const planes = 12

export default lesson({
  id: 'loss-landscape-of-a-network',
  group: 'F',
  number: 10,
  title: 'The loss landscape of a network',
  why: 'A picture of a landscape shows one plane out of all directions; ask how much of the path lies in it.',
  topics: ['landscapes', 'networks'],
  minutes: 5,
  needs: ['local-minima-of-a-network'],
  sources: [
    'Li, Xu, Taylor, Studer & Goldstein 2018, Visualizing the Loss Landscape of Neural Nets',
    'Lorch 2016, Visualizing Deep Network Training Trajectories with PCA',
    'Antognini & Sohl-Dickstein 2018, PCA of high dimensional random walks',
  ],
  alt: 'The boundary that a network draws between two moons of samples, after 300 steps of Adam.',
  steps: [
    {
      experiment: training({ ...given, view: { show: 'both' } }),
      plane: { kind: 'random', seed: 1, as: 'landscape' },
      caption:
        'A network has {{n:3}} weights, and its loss lives over a space of {{n:3}} dimensions. Here is a slice of it: two random directions through the trained weights, each filter as long as the network’s own. Smooth and simple, like most pictures of this kind.',
    },
    {
      experiment: training({ ...given, view: { show: 'both' } }),
      plane: { kind: 'random', seed: 1 },
      caption: 'We draw the path that training took into this plane.',
      question: {
        asks: 'How much of the path’s movement lies in a random plane?',
        answers: ['Most of it', 'About half', 'One or two per cent'],
        right: 2,
        reveal:
          'Over {{planes:3}} random planes {{random:2}} % of it on average (from {{leastRandom:1}} to {{mostRandom:1}} %); chance alone would give $2/{{n:3}}={{chance:2}}$ %. What you see there is a shadow: the path moves in directions that the picture does not have.',
      },
    },
    {
      experiment: training({ ...given, view: { show: 'both' } }),
      plane: { kind: 'principal' },
      caption:
        'Now the plane of the path’s own two principal directions: it holds {{principal:3}} % of the movement. But beware: **any** long path looks good there, even a random walk in many dimensions, whose first two components hold $\\frac{6}{\\pi^2}$ and a quarter of that, together {{walk:2}} %. A plane made from the path shows the path; only its share says how much that means.',
    },
  ],
  measure: async (engine) => {
    const found = await engine.planes(training(given), [
      { kind: 'principal', of: [{ run: 0 }] },
      ...Array.from({ length: planes }, (_, k) => ({ kind: 'random' as const, through: { run: 0 }, seed: k + 1 })),
    ])
    const [principal, ...random] = found.map(({ share }) => 100 * share)
    const n = found[0]?.directions[0].length ?? Number.NaN
    return {
      n,
      planes,
      random: mean(random),
      leastRandom: Math.min(...random),
      mostRandom: Math.max(...random),
      chance: 200 / n,
      principal: principal ?? Number.NaN,
      walk: (100 * 1.25 * 6) / Math.PI ** 2,
      ...series('share', random),
    }
  },
  claims: [
    { says: 'random planes hold almost none of the path', of: 'random', below: 5 },
    { says: 'not one of them holds a tenth', of: 'mostRandom', below: 10 },
    { says: 'the plane of its principal directions holds nearly all', of: 'principal', above: 90 },
  ],
})
