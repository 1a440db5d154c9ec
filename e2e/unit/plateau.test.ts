import { describe, expect, it } from 'vitest'
import { pointAt, trajectory } from '../support/backends.ts'
import { uniform } from '../support/random-points.ts'
import { expectRates, movesOf } from '../support/rates.ts'
import { plateauRates, type PlateauOptions } from '../support/schedule-reference.ts'

/** Of the valley with κ = 100, turned by 30°. */
function gradient(x: number, y: number): [number, number] {
  const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)]
  const [u, v] = [x * c + y * s, 100 * (y * c - x * s)]
  return [u * c - v * s, u * s + v * c]
}

describe('plateau', () => {
  const usual: PlateauOptions = {
    factor: 0.5,
    patience: 3,
    threshold: 1e-3,
    threshold_mode: 'rel',
    cooldown: 0,
    min_lr: 0,
  }
  const cases: readonly (readonly [string, Partial<PlateauOptions>])[] = [
    ['relative threshold', {}],
    ['absolute threshold', { threshold_mode: 'abs', threshold: 0.5 }],
    ['cooldown', { cooldown: 6 }],
    ['a least rate', { min_lr: 0.004 }],
    ['no patience', { patience: 0, factor: 0.8 }],
    ['reductions too small to count', { patience: 0, factor: 0.01, threshold: 0.5 }],
  ]

  it.each(cases)('does as torch.optim.lr_scheduler.ReduceLROnPlateau with %s', async (_, changes) => {
    const options = { ...usual, ...changes }
    // noise makes the loss rise now and then
    const sequence = Array.from(
      { length: 150 },
      (_row, k) => [20 * uniform(5, k) - 10, 20 * uniform(6, k) - 10] as const,
    )
    const run = {
      method: 'gd',
      parameters: { lr: 0.0199 },
      schedule: { id: 'plateau', ...options },
      gradient: { noise: { sequence } },
    }
    const found = await trajectory({ problem: { surface: 'valley' }, start: [-3.5, 1.25], run, steps: 150 })
    const losses = [...found.losses].slice(0, 150)
    const expected = plateauRates(0.0199, losses, options)
    expect(new Set(expected).size).toBeGreaterThan(1)
    // the rate that a move tells with the rates given one by one
    for (const [k, rate] of expected.entries()) {
      const [x, y] = pointAt(found, k)
      const [gx, gy] = gradient(x, y)
      const [nx, ny] = sequence[k] ?? [0, 0]
      const [nextX, nextY] = pointAt(found, k + 1)
      expect(Math.hypot(x - rate * (gx + nx) - nextX, y - rate * (gy + ny) - nextY), `update ${k}`).toBeLessThan(1e-12)
    }
  })

  it('counts from the end of the hold when it follows a constant rate', async () => {
    const schedule = { id: 'constant-then', hold: 12, then: { id: 'plateau', factor: 0.5, patience: 4 } }
    const run = {
      method: 'gd',
      parameters: { lr: 0.1 },
      schedule,
      gradient: { noise: { sequence: Array.from({ length: 40 }, () => [-1, -1] as const) } },
    }
    const found = movesOf(await trajectory({ problem: { formula: 'y' }, start: [0, 1], run, steps: 40 }))
    const options = { ...usual, patience: 4, threshold: 1e-4 }
    expectRates(
      found,
      [
        ...Array.from({ length: 12 }, () => 0.1),
        ...plateauRates(
          0.1,
          Array.from({ length: 28 }, () => 1),
          options,
        ),
      ],
      'js',
    )
  })
})
