import { describe, expect, it } from 'vitest'
import { endsOn } from '../../src/engine/simulate/ends.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { simulate } from '../../src/index.ts'
import {
  convergedAt,
  performanceRatios,
  quantile,
  shareUpTo,
  spreadOf,
  type RunEnds,
} from '../../src/trajectories/distributions.ts'

const ends = (run: number, steps: readonly (number | undefined)[]): RunEnds => ({
  run,
  count: steps.length,
  states: Uint8Array.from(steps, (step) => (step === undefined ? 3 : 0)),
  steps: Int32Array.from(steps, (step) => step ?? 99),
})

describe('performance profiles', () => {
  // after the definition of Dolan & Moré: four problems, the last solved by nobody
  const [a, b] = [ends(0, [10, 40, undefined, undefined]), ends(1, [20, 20, 5, undefined])]

  it('tell the share of starts solved within a factor of the best', () => {
    const [ofA, ofB] = performanceRatios([a, b])
    if (!ofA || !ofB) throw new Error('There are two.')
    expect([...ofA]).toEqual([1, 2])
    expect([...ofB]).toEqual([1, 1, 2])
    expect([1, 1.9, 2, 100].map((factor) => shareUpTo(ofA, factor, 4))).toEqual([0.25, 0.25, 0.5, 0.5])
    expect([1, 2].map((factor) => shareUpTo(ofB, factor, 4))).toEqual([0.5, 0.75])
  })

  it('begin with the starts that are at rest, and with steps tell who has converged by when', () => {
    const [ratios] = performanceRatios([ends(0, [0, 4])])
    expect([...(ratios ?? [])]).toEqual([1, 1])
    expect([...convergedAt(a)]).toEqual([10, 40])
    expect([9, 10, 40].map((step) => shareUpTo(convergedAt(a), step, a.count))).toEqual([0, 0.25, 0.5])
  })
})

it('quantiles lie between neighbours as R’s do, and a spread leaves out what is not finite', () => {
  const sorted = Float64Array.of(1, 2, 4, 8)
  expect([0, 0.5, 0.75, 1].map((share) => quantile(sorted, share))).toEqual([1, 3, 5, 8])
  const spread = spreadOf(0, Float64Array.of(3, 1, 2, 5, Infinity, 1), 3)
  expect([...spread.mean]).toEqual([2, 3])
  expect([...spread.middle]).toEqual([2, 3])
  expect([...spread.ends]).toEqual([1, 5])
})

it('ends of a batch are those that simulate tells', async () => {
  const given = normalise({
    version: 1,
    problem: { surface: 'himmelblau' },
    runs: [{ method: 'adam', parameters: { lr: 0.1 } }, { method: 'gd', hidden: true }, { method: 'momentum' }],
    starts: { grid: [130, 100] },
    steps: 80,
    seed: 2,
  })
  const found = await endsOn(wasmExecutor(), given, {})
  expect(found.map(({ run }) => run)).toEqual([0, 2])
  const { runs } = await simulate(given, { backend: 'wasm', keep: 'ends' })
  const words = ['converged', 'diverged', 'stalled', 'running']
  for (const { run, states, steps } of found) {
    const told = Array.from(states, (state, i) => ({ state: words[state], step: steps[i] }))
    expect(told).toEqual(runs[run]?.end)
  }
})
