import { describe, expect, it } from 'vitest'

import { simulate } from '../engine/simulate/choose.ts'
import { normalise } from '../experiment/normalise.ts'
import type { Result, Run } from '../trajectories/result.ts'
import type { ExampleId } from '../views/shared/strings/en-controls.ts'
import { presets } from './presets.ts'

const distance = ({ positions }: Run, step: number, [x, y]: readonly [number, number]): number =>
  Math.hypot((positions[2 * step] ?? Number.NaN) - x, (positions[2 * step + 1] ?? Number.NaN) - y)

const last = ({ losses }: Run): number => losses.at(-1) ?? Number.NaN

/** How often a sequence turns back. */
const turns = (values: readonly number[]): number =>
  values.filter(
    (value, k) => k >= 2 && (value - (values[k - 1] ?? 0)) * ((values[k - 1] ?? 0) - (values[k - 2] ?? 0)) < 0,
  ).length

/** The claim of each example's sentence, as numbers. */
const claims: Readonly<Record<ExampleId, (runs: readonly [Run, Run, Run]) => void>> = {
  'good-rate': ([gd]) => {
    expect(gd.end).toMatchObject({ state: 'converged' })
    expect('state' in gd.end && gd.end.step).toBeLessThan(100)
  },
  'over-the-limit': ([below, above]) => {
    expect(last(below)).toBeLessThan(1e-3)
    expect(last(above)).toBeGreaterThan(1e6)
  },
  'too-small': ([small, right]) => {
    expect(distance(small, 1000, [-1.2, 1])).toBeLessThan(0.25)
    expect(distance(right, 1000, [1, 1])).toBeLessThan(0.02)
  },
  zigzag: ([gd]) => {
    // Across the floor, which runs along (cos 30°, sin 30°).
    const across = Array.from(
      { length: 30 },
      (_, k) => (gd.positions[2 * k + 1] ?? 0) * Math.cos(Math.PI / 6) - (gd.positions[2 * k] ?? 0) * 0.5,
    )
    expect(turns(across)).toBeGreaterThan(25)
    expect(distance(gd, 60, [0, 0])).toBeGreaterThan(0.5)
  },
  'momentum-helps': ([gd, momentum]) => {
    expect(distance(momentum, 100, [0, 0])).toBeLessThan(distance(gd, 100, [0, 0]) / 1000)
  },
  overshoot: ([much, little]) => {
    const along = (run: Run) => Array.from({ length: 200 }, (_, k) => distance(run, k, [0, 0]))
    expect(turns(along(much))).toBeGreaterThan(4 * turns(along(little)))
    expect(last(little)).toBeLessThan(1e-6)
    expect(last(much)).toBeGreaterThan(1e-2)
  },
  'look-ahead': ([momentum, nesterov]) => {
    const farthest = ({ positions }: Run) => Math.max(...Array.from({ length: 201 }, (_, k) => positions[2 * k] ?? 0))
    expect(farthest(nesterov) - 3).toBeLessThan(0.6 * (farthest(momentum) - 3))
    expect(last(nesterov)).toBeLessThan(last(momentum))
  },
  saddle: ([gd, momentum, adam]) => {
    const out = (run: Run) =>
      Array.from({ length: 39 }, (_, k) => Math.abs(run.positions[2 * k + 1] ?? 0)).findIndex((y) => y > 0.3)
    expect(out(gd)).toBe(-1)
    expect(out(adam)).toBeLessThan(15)
    expect(out(momentum)).toBeGreaterThan(out(adam))
  },
  'limit-cycle': ([fast, slow]) => {
    for (const [run, lr] of [
      [fast, 0.2],
      [slow, 0.02],
    ] as const) {
      for (const step of [900, 950, 999, 1000]) {
        const away = distance(run, step, [1, 3]) / Math.SQRT2
        expect(away).toBeGreaterThan(0.3 * lr)
        expect(away).toBeLessThan(0.7 * lr)
      }
    }
  },
  'adagrad-tires': ([adagrad, rmsprop, adam]) => {
    const step = ({ positions }: Run, k: number) =>
      Math.hypot(
        (positions[2 * k] ?? 0) - (positions[2 * k - 2] ?? 0),
        (positions[2 * k + 1] ?? 0) - (positions[2 * k - 1] ?? 0),
      )
    expect(step(adagrad, 500)).toBeLessThan(step(adagrad, 100))
    expect(distance(adagrad, 500, [3, 0.5])).toBeGreaterThan(0.5)
    for (const run of [rmsprop, adam]) expect(distance(run, 500, [3, 0.5])).toBeLessThan(0.05)
  },
  trapped: (runs) => {
    for (const run of runs) expect(distance(run, 300, [1.99, 1.99])).toBeLessThan(0.01)
  },
  'who-wins-where': ([gd, momentum, adam]) => {
    for (const run of [gd, momentum]) expect(distance(run, 300, [-3.7793, -3.2832])).toBeLessThan(1e-3)
    expect(distance(adam, 300, [-2.8051, 3.1313])).toBeLessThan(1e-3)
  },
}

const triple = ({ runs }: Result): readonly [Run, Run, Run] => {
  const [first, second = first, third = first] = runs
  if (!first || !second || !third) throw new Error('An example without runs.')
  return [first, second, third]
}

describe('an example shows what its sentence says', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))('%s', async (id, preset) => {
    const experiment = normalise(preset.experiment, (_, message) => expect.unreachable(message))
    claims[id](triple(await simulate(experiment, { backend: 'js' })))
  })
})
