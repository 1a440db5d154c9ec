import { expect, it } from 'vitest'
import { mapOn } from '../../src/engine/simulate/map.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { simulate } from '../../src/index.ts'
import { seedSpread } from '../../src/trajectories/maps.ts'
import { endStates } from '../../src/trajectories/result.ts'

it('the spread over seeds is that of the last losses of the same runs one by one', async () => {
  const given = normalise({
    version: 1,
    problem: { surface: 'valley' },
    start: [1, 2],
    runs: [{ method: 'gd', parameters: { lr: 0.005 }, gradient: { noise: 2 } }],
    steps: 40,
  })
  const x = { of: 'start.x', from: -2, to: 2, count: 3, scale: 'linear' } as const
  const y = { of: 'seed', from: 1, to: 21, count: 21, scale: 'linear' } as const
  const spread = seedSpread(await mapOn(wasmExecutor(), given, { run: 0, x, y }, {}))
  const ends: number[] = []
  for (let seed = 1; seed <= 21; seed++) {
    const result = await simulate({ ...given, start: [2, 2], seed }, { backend: 'wasm' })
    ends.push(result.runs[0]?.losses.at(-1) ?? Number.NaN)
  }
  const sorted = ends.toSorted((a, b) => a - b)
  expect(new Set(sorted).size).toBe(21)
  expect([spread.low[2], spread.middle[2], spread.high[2]]).toEqual([sorted[2], sorted[10], sorted[18]])
  expect(spread.mean[2]).toBeCloseTo(ends.reduce((sum, one) => sum + one, 0) / 21, 12)
  expect(spread.ends.length).toBe(63)
  expect([...spread.ends]).toEqual([...spread.ends].toSorted((a, b) => a - b))
})

it('runs that diverged count for nothing', () => {
  const spread = seedSpread({
    width: 1,
    height: 4,
    losses: Float64Array.of(1, 1e30, 3, Number.NaN),
    states: Uint8Array.from([3, endStates.indexOf('diverged'), 3, 1]),
  })
  expect([...spread.ends]).toEqual([1, 3])
  expect(spread.mean[0]).toBe(2)
})
