import { describe, expect, it } from 'vitest'
import type { Run } from '../../src/experiment/experiment.ts'
import { backends, trajectory } from '../support/backends.ts'

/** f = x² + 2 y² from (1, 1): its gradient, and the path of an update that is told for one coordinate after another. */
const problem = { formula: 'x^2 + 2 y^2' }
const slopes = [2, 4] as const

type Update = (coordinate: number, slope: number, t: number) => number

function path(steps: number, updates: () => Update): number[] {
  const points = slopes.map((slope) => {
    const update = updates()
    const values = [1]
    for (let t = 1; t <= steps; t++) values.push(update(values.at(-1) ?? NaN, slope * (values.at(-1) ?? NaN), t))
    return values
  })
  return Array.from({ length: 2 * (steps + 1) }, (_, i) => points[i % 2]?.[Math.floor(i / 2)] ?? NaN)
}

const schedule = { id: 'linear', start_factor: 0.25, end_factor: 1, total_iters: 4 }
const rate = (t: number): number => 0.1 * (0.25 + (0.75 * Math.min(t - 1, 4)) / 4)
const noise = 0.5

const cases: readonly (readonly [string, Run, () => Update])[] = [
  [
    'ASGD steps by the rate of the step before',
    { method: 'asgd', parameters: { lr: 0.1, lambd: 0.1, alpha: 0.5 }, schedule },
    () => {
      let eta = rate(1)
      return (x, g, t) => {
        const next = (1 - 0.1 * eta) * x - eta * g
        eta = rate(t) / Math.sqrt(1 + 0.1 * rate(t) * t)
        return next
      }
    },
  ],
  [
    'Rprop begins with the first rate of its schedule',
    { method: 'rprop', parameters: { lr: 0.1 }, schedule },
    () => {
      let step = rate(1)
      let before = 0
      return (x, slope) => {
        const sign = Math.sign(slope * before)
        step *= sign > 0 ? 1.2 : sign < 0 ? 0.5 : 1
        before = sign < 0 ? 0 : slope
        return x - step * Math.sign(before)
      }
    },
  ],
  [
    'who climbs turns the gradient with its noise, and is still pulled to the origin by weight decay',
    {
      method: 'gd',
      parameters: { lr: 0.1, maximize: 1, weight_decay: 0.3 },
      gradient: { noise: { sequence: Array.from({ length: 6 }, () => [noise, noise] as const) } },
    },
    () => (x, g) => x - 0.1 * (-(g + noise) + 0.3 * x),
  ],
]

describe.each(backends)('on %s, as PyTorch', (backend) => {
  it.each(cases)('%s', async (_, run, updates) => {
    const { positions } = await trajectory({ problem, start: [1, 1], run, steps: 6 }, backend)
    const close = backend === 'js' ? 1e-12 : 1e-5
    path(6, updates).forEach((value, i) => {
      expect(Math.abs((positions[i] ?? NaN) - value), `number ${i}`).toBeLessThan(close)
    })
  })
})
