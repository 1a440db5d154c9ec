import { describe, expect, it } from 'vitest'
import type { MapHandle } from '../../trajectories/maps.ts'
import { bestOf, statesTexts } from './curves.ts'

const map: MapHandle = {
  question: { run: 0, x: { of: 'lr', from: 0.01, to: 1, count: 5, scale: 'log' } },
  width: 5,
  height: 1,
  // still moving, at rest twice, diverged twice
  states: Uint8Array.of(3, 0, 0, 1, 1),
  steps: Int32Array.of(9, 80, 40, 3, 2),
  losses: Float64Array.of(1e-3, 1e-9, 1e-12, 1e-15, 1e9),
  places: Int16Array.of(-1, 0, 0, -1, -1),
  critical: [],
}

describe('the bottom of a curve', () => {
  it('is where a run is at rest first, or ends lowest, and never where it diverges', () => {
    expect(bestOf(map, 'steps')).toEqual({ at: 2, value: 40 })
    expect(bestOf(map, 'loss')).toEqual({ at: 2, value: 1e-12 })
  })

  it('is nowhere for a run that never rests', () => {
    expect(bestOf({ ...map, states: Uint8Array.of(3, 3, 2, 1, 1) }, 'steps')).toBeUndefined()
  })
})

it('where none comes to rest it is told what they do instead, of all curves together', () => {
  const states = Uint8Array.of(3, 3, 2, 1, 1)
  expect(statesTexts([{ ...map, states }])).toEqual(['diverged 40.0 %', 'stalled 20.0 %', 'still moving 40.0 %'])
  expect(statesTexts([{ ...map, states: Uint8Array.of(3, 3, 3, 3, 3) }])).toEqual(['still moving 100.0 %'])
})
