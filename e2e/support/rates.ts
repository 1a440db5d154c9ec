import { expect } from 'vitest'
import type { Schedule } from '../../src/experiment/experiment.ts'
import type { BackendName, Run } from '../../src/trajectories/result.ts'
import { pointAt, trajectory } from './backends.ts'

/** The learning rate of every update: on f = −x plain descent moves x by just that. */
export async function ratesOf(
  schedule: Schedule,
  lr: number,
  count: number,
  backend: BackendName = 'js',
): Promise<number[]> {
  const run = { method: 'gd', parameters: { lr }, schedule }
  return movesOf(await trajectory({ problem: { formula: '-x' }, start: [0, 0], run, steps: count }, backend))
}

/** How far x moves at each update of a run from one start. */
export const movesOf = (of: Run): number[] =>
  Array.from({ length: of.losses.length - 1 }, (_, k) => pointAt(of, k + 1)[0] - pointAt(of, k)[0])

/** Single precision rounds x, which the rates add up to, and not the rates alone. */
const allowed = (backend: BackendName, rates: readonly number[]): number =>
  backend === 'js'
    ? 1e-11
    : 2 ** -22 *
      Math.max(
        1,
        rates.reduce((sum, rate) => sum + rate, 0),
      )

/** Expects the rates of a run, as exact as its back end can show them. */
export function expectRates(found: readonly number[], expected: readonly number[], backend: BackendName): void {
  expect(found).toHaveLength(expected.length)
  const tolerance = allowed(backend, expected)
  for (const [k, rate] of expected.entries())
    expect(Math.abs((found[k] ?? Number.NaN) - rate), `update ${k}`).toBeLessThanOrEqual(tolerance)
}
