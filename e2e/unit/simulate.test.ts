import { describe, expect, it } from 'vitest'
import type { Experiment, Run } from '../../src/experiment/experiment.ts'
import { simulate, type SimulateOptions } from '../../src/index.ts'
import type { End } from '../../src/trajectories/result.ts'
import { backends } from '../support/backends.ts'
import { experimentOf, isEnd, on, only } from '../support/experiments.ts'

const endOf = async (given: Partial<Experiment>, options: SimulateOptions): Promise<End> => {
  const { end } = await only(given, options)
  if (!isEnd(end)) throw new Error('One start has one end.')
  return end
}

describe.each(backends)('%s', (backend) => {
  it('gives the exact loss and gradient at the recorded positions', async () => {
    const { positions, losses, gradientNorms } = await only({}, on(backend))
    losses.forEach((loss, k) => {
      const [x = NaN, y = NaN] = positions.subarray(2 * k, 2 * k + 2)
      expect(loss).toBeCloseTo((x * x) / 2 + 50 * y * y, 12)
      expect(gradientNorms[k]).toBeCloseTo(Math.hypot(x, 100 * y), 12)
    })
  })

  it('follows the closed form on a quadratic', async () => {
    const { positions } = await only({ steps: 100, runs: [{ method: 'gd', parameters: { lr: 0.015 } }] }, on(backend))
    for (let k = 0; k <= 100; k++) {
      expect(positions[2 * k]).toBeCloseTo(-3.5 * 0.985 ** k, 4)
      expect(positions[2 * k + 1]).toBeCloseTo(1.25 * (-0.5) ** k, 4)
    }
  })

  it('tells how a run ends', async () => {
    const gd = (lr: number): readonly Run[] => [{ method: 'gd', parameters: { lr } }]
    // |y| = 1.25·|1 − 100·lr|ᵏ passes a million half-widths (5e6) first at step 22 for lr = 0.03
    const step = Math.ceil(Math.log(5e6 / 1.25) / Math.log(2))
    expect(await endOf({ steps: 40, runs: gd(0.03) }, on(backend))).toEqual({ state: 'diverged', step })
    // ‖∇f‖ = 3.5·(1 − lr)ᵏ; f vanishes beside 1
    const rest = Math.ceil(Math.log(1e-6 / 3.5) / Math.log(0.985))
    const converged = await endOf({ steps: 1200, runs: gd(0.015) }, on(backend))
    expect(converged.state).toBe('converged')
    expect(Math.abs(converged.step - rest)).toBeLessThanOrEqual(1)
    expect(await endOf({ steps: 60, runs: gd(0.001) }, on(backend))).toEqual({ state: 'running', step: 60 })
    const lazy: Run = { method: { step: 'theta = theta - 1e-30 g' } }
    expect(await endOf({ steps: 60, runs: [lazy] }, on(backend))).toMatchObject({ state: 'stalled' })
  })

  it('freezes a run that leaves the finite at its last finite point, and says at which step', async () => {
    const run = await only(
      {
        problem: { surface: 'rosenbrock' },
        start: [-1.2, 1],
        steps: 30,
        runs: [{ method: 'gd', parameters: { lr: 1 } }],
      },
      on(backend),
    )
    const { positions, losses, end } = run
    expect(positions.every(Number.isFinite)).toBe(true)
    const last = positions.slice(-2)
    const first =
      positions.findIndex((value, i) => i % 2 === 0 && value === last[0] && positions[i + 1] === last[1]) / 2
    expect(first).toBeGreaterThan(1)
    expect(first).toBeLessThan(20)
    for (let k = first; k <= 30; k++)
      expect([positions[2 * k], positions[2 * k + 1], losses[k]]).toEqual([last[0], last[1], losses[first]])
    expect(isEnd(end) && end.state === 'diverged' && end.step <= first + 1).toBe(true)
  })

  it('repeats a run’s last finite point where its loss has no value', async () => {
    const problem = { formula: 'log(x) + y^2', domain: { x: [0.1, 2], y: [-1, 1] } } as const
    const { positions, end } = await only(
      { problem, start: [1, 0.5], steps: 100, runs: [{ method: 'gd', parameters: { lr: 0.1 } }] },
      on(backend),
    )
    expect(positions.every(Number.isFinite)).toBe(true)
    expect(isEnd(end) && ['running', 'diverged'].includes(end.state)).toBe(true)
  })

  it('gives the same bits for the same experiment, and other starts for another seed', async () => {
    const given = { starts: { gaussian: 9, radius: 1 }, runs: [{ method: 'nadam' }, { method: 'rprop' }] } as const
    const [once, again] = [
      await simulate(experimentOf(given), on(backend)),
      await simulate(experimentOf(given), on(backend)),
    ]
    expect(again).toEqual(once)
    const other = await simulate(experimentOf({ ...given, seed: 2 }), on(backend))
    expect(other.runs[0]?.positions).not.toEqual(once.runs[0]?.positions)
  })

  it('tells its progress, from little to all', async () => {
    const shares: number[] = []
    const given = { starts: { grid: [150, 150] as const }, steps: 60, runs: [{ method: 'gd' }, { method: 'adam' }] }
    await simulate(experimentOf(given), { ...on(backend), keep: 'ends', onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThanOrEqual(2)
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })

  it('stops when its signal says so, with the signal’s reason', async () => {
    const reason = new Error('enough')
    await expect(simulate(experimentOf({}), { ...on(backend), signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const controller = new AbortController()
    const shares: number[] = []
    const long = simulate(experimentOf({ starts: { grid: [150, 150] }, steps: 2000 }), {
      ...on(backend),
      keep: 'ends',
      signal: controller.signal,
      onProgress: (share) => {
        shares.push(share)
        controller.abort(reason)
      },
    })
    await expect(long).rejects.toBe(reason)
    expect(shares.at(-1)).toBeLessThan(1)
  })
})
