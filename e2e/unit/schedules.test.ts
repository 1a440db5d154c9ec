import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../src/experiment/experiment.ts'
import { backends, trajectory } from '../support/backends.ts'
import { comparePath, oracleRuns } from '../support/oracle.ts'
import { experimentOf } from '../support/oracle-experiment.ts'
import { oracleSchedules } from '../support/oracle-schedules.ts'
import { expectRates, movesOf, ratesOf } from '../support/rates.ts'

/** The schedules of the recorded runs by the middle of their ids. */
const recorded: Readonly<Record<string, Schedule>> = {
  step: { id: 'step', step_size: 30, gamma: 0.5 },
  cosine: { id: 'cosine', T_max: 200 },
  inv_time: { id: 'inverse-time', delta: 0.05 },
  warmup_cosine: { id: 'warmup-cosine', start_factor: 0.1, warmup: 20, T_max: 180 },
  exponential: { id: 'exponential', gamma: 0.98 },
}

/** The schedules of the recorded tables. */
const tabled: Readonly<Record<string, Schedule>> = {
  ...recorded,
  power_half: { id: 'power', delta: 0.5 },
  warmup_linear: { id: 'linear', start_factor: 0.1, end_factor: 1, total_iters: 20 },
  poly2: { id: 'polynomial', total_iters: 200, power: 2 },
  onecycle: { id: 'one-cycle', max_lr: 0.5, total_steps: 201 },
  multistep: { id: 'multistep', milestones: [60, 120, 160], gamma: 0.2 },
}

const runs = oracleRuns('sched_clip_trajectories.json').filter(({ id }) => (id.split('/')[3] ?? '') in recorded)

describe.each(backends)('%s', (backend) => {
  it.each(runs.map((run) => [run.id, run] as const))('follows PyTorch in %s', async (id, run) => {
    const {
      problem,
      start,
      runs: [ours],
      steps = 0,
    } = experimentOf(run) ?? { runs: [] }
    const schedule = recorded[id.split('/')[3] ?? '']
    if (!problem || !start || !ours || !schedule) throw new Error(`${id} is not one of ours.`)
    expect(
      comparePath(run, (await trajectory({ problem, start, run: { ...ours, schedule }, steps }, backend)).positions),
    ).toMatchObject({ ok: true })
  })

  it.each(
    oracleSchedules()
      .filter(({ id }) => id in tabled)
      .map((of) => [of.id, of] as const),
  )('has the rates of torch: %s', async (id, of) => {
    expectRates(await ratesOf(tabled[id] ?? { id }, of.baseRate, of.rates.length, backend), of.rates, backend)
  })

  it('has the rates of torch: plateau, driven by the recorded losses', async () => {
    const of = oracleSchedules().find(({ id }) => id === 'plateau')
    if (!of) throw new Error('There is no such table.')
    const { metrics, rates } = of
    // On f = y the noise (−1, n) moves x by the rate and y, the loss, to the next recorded one if the rate was right.
    const sequence = metrics.map(
      (metric, k) => [-1, (metric - (metrics[k + 1] ?? metric)) / (rates[k] ?? 1) - 1] as const,
    )
    const schedule = { id: 'plateau', factor: 0.5, patience: 10, threshold: 1e-4, threshold_mode: 'rel' }
    const run = { method: 'gd', parameters: { lr: of.baseRate }, schedule, gradient: { noise: { sequence } } }
    const found = await trajectory(
      { problem: { formula: 'y' }, start: [0, metrics[0] ?? 0], run, steps: metrics.length },
      backend,
    )
    expectRates(movesOf(found), rates.slice(0, metrics.length), backend)
    expect(new Set(rates).size).toBeGreaterThan(3)
  })
})

it('every recorded table and run of a schedule has one of ours', () => {
  expect(
    oracleSchedules()
      .map(({ id }) => id)
      .filter((id) => !(id in tabled)),
  ).toEqual(['plateau'])
  expect(runs).toHaveLength(14)
})
