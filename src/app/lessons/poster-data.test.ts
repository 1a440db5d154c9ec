import { expect, it } from 'vitest'

import { normalise } from '../../experiment/normalise.ts'
import { posterOf, posterSize } from './poster-data.ts'

it('a poster knows where the paths begin, also while none is drawn', async () => {
  const experiment = normalise({
    version: 1,
    problem: { surface: 'booth' },
    runs: [],
    start: [5, -5],
    view: { window: [0, 10, -10, 10] },
  })
  const { start, paths } = await posterOf(experiment)
  expect(paths).toEqual([])
  expect(start).toEqual([posterSize.width / 2, 0.75 * posterSize.height])
})

it('a run that swings from wall to wall is drawn so, however long it is', async () => {
  const experiment = normalise({
    version: 1,
    problem: { surface: 'valley', parameters: { kappa: 100, rotation: 0 } },
    runs: [{ method: 'gd', parameters: { lr: 2 / 101 } }],
    start: [1, 1],
    steps: 400,
    view: { window: [-2, 2, -1.5, 1.5] },
  })
  const [path] = (await posterOf(experiment)).paths
  const heights = path?.points.split(' ').map((point) => Number(point.split(',')[1])) ?? []
  const walls = heights.slice(0, 20).map((height) => Math.sign(posterSize.height / 2 - height))
  expect(walls).toEqual(walls.map((_, k) => (k % 2 === 0 ? 1 : -1)))
})
