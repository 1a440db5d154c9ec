import { describe, expect, it } from 'vitest'
import type { Average } from '../../src/experiment/experiment.ts'
import type { Run } from '../../src/trajectories/result.ts'
import { trajectory } from '../support/backends.ts'
import { theory } from '../support/oracle-theory.ts'

describe.each(theory.indices('averaging'))('averaging noisy gradient descent, case %d', (i) => {
  const members = 10_000
  const steps = 600
  const place = ['averaging', i] as const
  const [h, s] = [theory.pair(...place, 'H'), theory.pair(...place, 'noise_var')]

  /** A batch on ½ Σ h u² with noise of variance 1: in x = √s u that is noise of variance s, and the loss is ½ Σ h s u². */
  const batch = (average: Average, last: number): Promise<Run> =>
    trajectory(
      {
        problem: { formula: 'a x^2 / 2 + b y^2 / 2', parameters: { a: h[0], b: h[1] } },
        start: [0, 0],
        starts: { disc: members, radius: 0 },
        run: { method: 'gd', parameters: { lr: theory.number(...place, 'lr') }, gradient: { noise: 1 }, average },
        steps: last,
        seed: 11 + i,
      },
      'wasm',
    )

  function excess(positions: Run['average'], k: number): number {
    let sum = 0
    for (let j = 0; j < 2 * members; j++)
      sum += (h[j % 2] ?? 0) * (s[j % 2] ?? 0) * (positions?.[2 * members * k + j] ?? Number.NaN) ** 2
    return sum / 2 / members
  }

  const within = (found: number, expected: number) =>
    expect(Math.abs(found / expected - 1), `${found}, not ${expected}`).toBeLessThan(0.03)

  it('the last point keeps the stationary excess, its exponential mean much less', async () => {
    for (const j of theory.indices(...place, 'ema')) {
      const decay = theory.number(...place, 'ema', j, 'decay')
      if (decay > 0.99) continue
      const found = await batch({ id: 'ema', decay }, steps)
      within(excess(found.average, steps), theory.number(...place, 'ema', j, 'stationary_excess'))
      within(excess(found.positions, steps), theory.number(...place, 'last_iterate_stationary_excess'))
    }
  })

  it('the mean of all points falls as its theory says', async () => {
    const found = await batch({ id: 'polyak' }, 100)
    for (const j of theory.indices(...place, 'polyak_equal_average')) {
      const k = theory.number(...place, 'polyak_equal_average', j, 'k')
      if (k <= 100) within(excess(found.average, k), theory.number(...place, 'polyak_equal_average', j, 'exact_excess'))
    }
  })
})
