import { describe, expect, it } from 'vitest'

import type { Run } from '../../trajectories/result.ts'
import { alongOf } from './along.ts'

const whole: Run = {
  positions: new Float64Array(10),
  losses: new Float64Array(5),
  gradientNorms: new Float64Array(5),
  end: { state: 'running', step: 4 },
  evaluations: { f: 4, g: 8, h: 0 },
}
// batches of 2, 2, 4 and 8 samples
const batches = { indices: new Int32Array(16), starts: Int32Array.of(0, 2, 4, 8, 16) }
const growing: Run = { ...whole, batches }

describe('a run along the axis', () => {
  it.each([
    ['step', whole, [0, 1, 2.5, 4]],
    ['evaluations', whole, [0, 3, 7.5, 12]],
    ['samples', whole, [0, 10, 25, 40]],
    ['epochs', whole, [0, 1, 2.5, 4]],
    ['samples', growing, [0, 2, 6, 16]],
    ['epochs', growing, [0, 0.2, 0.6, 1.6]],
  ] as const)('by %s', (across, run, expected) => {
    const { at, stepAt } = alongOf(across, run, 10)
    expect([0, 1, 2.5, 4].map(at)).toEqual(expected.map((value) => expect.closeTo(value, 12)))
    for (let step = 0; step <= 4; step++) expect(stepAt(at(step))).toBe(step)
  })

  it('finds the nearest step, and the ends beyond the ends', () => {
    const { stepAt } = alongOf('samples', growing, 10)
    expect([-5, 0.9, 1.1, 5.9, 6.1, 11, 13, 99].map(stepAt)).toEqual([0, 0, 1, 2, 3, 3, 4, 4])
  })
})
