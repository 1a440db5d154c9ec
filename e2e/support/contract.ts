import { expect } from 'vitest'
import type { Run } from '../../src/experiment/experiment.ts'
import { simulate, type BackendName } from '../../src/index.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { experimentOf, isEnd, on } from './experiments.ts'
import { firstOrder } from './first-order.ts'

/** What every run of 20 steps from a start must be like, whatever its method. */
export async function checkRuns(backend: BackendName, surface: string, ids: readonly string[]): Promise<void> {
  const runs: Run[] = ids.map((method) => ({ method }))
  const start = surfaces.get(surface)?.start ?? [0, 0]
  const result = await simulate(experimentOf({ problem: { surface }, start, runs }), on(backend))
  expect(result.backend).toBe(backend)
  expect(result.runs).toHaveLength(runs.length)
  result.runs.forEach(({ positions, losses, gradientNorms, end, evaluations, count }, i) => {
    const name = ids[i] ?? ''
    expect([positions.length, losses.length, gradientNorms.length, count], name).toEqual([42, 21, 21, undefined])
    expect(positions.every(Number.isFinite) && losses.every(Number.isFinite), name).toBe(true)
    expect(Math.hypot((positions[0] ?? NaN) - start[0], (positions[1] ?? NaN) - start[1])).toBeLessThan(1e-6)
    const { f, g, h } = evaluations
    if (firstOrder.includes(name)) expect(evaluations, name).toEqual({ f: 0, g: 20, h: 0 })
    else expect([f, g, h].every((value) => Number.isInteger(value) && value >= 0) && f + g + h > 0, name).toBe(true)
    expect(isEnd(end) && ['running', 'converged', 'diverged'].includes(end.state), name).toBe(true)
  })
}
