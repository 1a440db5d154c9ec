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
