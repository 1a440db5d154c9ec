import { expect, it } from 'vitest'

import type { DataHandle } from '../../trajectories/handles.ts'
import type { PathPoints } from '../shared/path-points.ts'
import { dataText } from './data-text.ts'

const data: DataHandle = {
  name: 'Line fit',
  axes: { x: 'slope', y: 'intercept' },
  gradients: () => new Float64Array(),
  training: Array.from({ length: 80 }, () => [0, 0] as const),
  validation: Array.from({ length: 20 }, () => [0, 0] as const),
  predict: (x, y, u) => x * u + y,
}
const frame = { left: 0, top: 0, width: 100, height: 100, u: [-1, 1], v: [-2, 3] } as const
const path = (run: number): PathPoints => ({
  run,
  look: run,
  kind: 'run',
  positions: Float64Array.from([0, 0, 1.5, -0.25]),
  offset: 0,
  stride: 2,
  steps: 1,
})

it('says what there is and what each run makes of it, by the parameters’ own names', () => {
  const text = dataText(data, frame, [{ method: 'gd', name: 'mine' }], [path(0)], 1)
  expect(text).toBe(
    'Data of “Line fit”: 80 to train on, 20 kept for validation. u from −1 to 1, v from −2 to 3. At step 1: mine: slope 1.5, intercept −0.25.',
  )
})

it('names no more than eight runs', () => {
  const runs = Array.from({ length: 10 }, (_, index) => ({ method: 'gd', name: `run ${index}` }))
  const text = dataText(
    data,
    frame,
    runs,
    runs.map((_, index) => path(index)),
    1,
  )
  expect(text).toContain('run 7')
  expect(text).not.toContain('run 8')
  expect(text).toContain('2 more')
})
