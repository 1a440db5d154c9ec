import { describe, expect, it } from 'vitest'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import type { Executor } from '../../src/engine/kernels/batch.ts'
import { simulateOn } from '../../src/engine/simulate/simulate.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import { normalise } from '../../src/index.ts'
import type { Numbers } from '../../src/trajectories/result.ts'
import { testDevice } from '../support/gpu.ts'
import { firstDifference } from '../support/kernels.ts'

const gpu = await testDevice()
const double = jsExecutor()
const twin = jsExecutor('single')
const others: readonly Executor[] = [wasmExecutor(), ...(gpu ? [webgpuExecutor(gpu.device)] : [])]

const members = 20_000
const sd = 0.7

/** Positions of gradient descent with rate 1 on flat ground: what moves is the noise alone. */
async function drift(
  executor: Executor,
  { seed = 7, steps = 1, count = members, noise = sd, formula = '0 x' } = {},
): Promise<Numbers> {
  const run = { method: 'gd', parameters: { lr: 1 }, gradient: { noise } }
  const experiment = normalise({
    version: 1,
    problem: { formula },
    start: [0, 0],
    starts: { disc: count, radius: 0 },
    runs: [run],
    steps,
    seed,
  })
  const [only] = (await simulateOn(executor, experiment)).runs
  if (!only) throw new Error('The run was refused.')
  return only.positions
}

/** The moves of step k, x and y of every member. */
const moves = (positions: Numbers, k: number, count = members): Float64Array =>
  Float64Array.from(
    { length: 2 * count },
    (_, i) => (positions[2 * count * k + i] ?? 0) - (positions[2 * count * (k - 1) + i] ?? 0),
  )

const mean = (values: ArrayLike<number>, of: (value: number, i: number) => number = (value) => value): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += of(values[i] ?? Number.NaN, i)
  return sum / values.length
}

describe.each([double, ...others].map((executor) => [executor.name, executor] as const))(
  'Gaussian noise on %s',
  (_, executor) => {
    it('has mean 0, the given standard deviation, and the tails of a normal distribution', async () => {
      const values = moves(await drift(executor), 1)
      const error = sd / Math.sqrt(values.length)
      expect(Math.abs(mean(values))).toBeLessThan(4 * error)
      expect(Math.abs(Math.sqrt(mean(values, (v) => v * v)) / sd - 1)).toBeLessThan(4 / Math.sqrt(2 * values.length))
      expect(Math.abs(mean(values, (v) => (v / sd) ** 4) - 3)).toBeLessThan(4 * Math.sqrt(96 / values.length))
      for (const [bound, share] of [
        [1, 0.6827],
        [2, 0.9545],
        [3, 0.9973],
      ] as const)
        expect(Math.abs(mean(values, (v) => Number(Math.abs(v) < bound * sd)) - share)).toBeLessThan(
          4 * Math.sqrt((share * (1 - share)) / values.length),
        )
    })

    it('has coordinates, steps, members and seeds that do not go together', async () => {
      const positions = await drift(executor, { steps: 2 })
      const [first, second] = [moves(positions, 1), moves(positions, 2)]
      const other = moves(await drift(executor, { seed: 8 }), 1)
      const least = 4 / Math.sqrt(members)
      const correlation = (a: Float64Array, shift: number, b: Float64Array) =>
        mean(a, (v, i) => (v * (b[(i + shift) % b.length] ?? 0)) / sd ** 2)
      expect(Math.abs(mean(first, (v, i) => (i % 2 === 0 ? (v * (first[i + 1] ?? 0)) / sd ** 2 : 0)) * 2)).toBeLessThan(
        least,
      )
      expect(Math.abs(correlation(first, 2, first))).toBeLessThan(least)
      expect(Math.abs(correlation(first, 0, second))).toBeLessThan(least)
      expect(Math.abs(correlation(first, 2, second))).toBeLessThan(least)
      expect(Math.abs(correlation(first, 0, other))).toBeLessThan(least)
      expect(new Set(first).size).toBeGreaterThan(0.98 * first.length)
    })

    it('is the same again for the same seed, and grows with the deviation alone', async () => {
      const once = await drift(executor, { steps: 3, count: 50 })
      expect(firstDifference(await drift(executor, { steps: 3, count: 50 }), once)).toBe(-1)
      const twice = await drift(executor, { steps: 3, count: 50, noise: 2 * sd })
      for (const [i, value] of twice.entries()) expect(Math.abs(value - 2 * (once[i] ?? 0))).toBeLessThan(1e-5)
    })
  },
)

describe('is the same', () => {
  it('to the bit on the float32 twin and the other back ends', async () => {
    for (const formula of ['0 x', '0.3 x^2 + sin(y)']) {
      const options = { steps: 20, count: 500, formula }
      const expected = await drift(twin, options)
      for (const executor of others)
        expect(firstDifference(await drift(executor, options), expected), executor.name).toBe(-1)
    }
  })

  it('in double precision up to rounding', async () => {
    const [exact, single] = [
      await drift(double, { steps: 20, count: 500 }),
      await drift(twin, { steps: 20, count: 500 }),
    ]
    for (const [i, value] of single.entries()) expect(Math.abs(value - (exact[i] ?? Number.NaN))).toBeLessThan(2e-5)
  })

  it('for the first members of a larger batch', async () => {
    const [few, many] = [await drift(twin, { count: 10 }), await drift(twin, { count: 300 })]
    expect([...many.subarray(600, 620)]).toEqual([...few.subarray(20, 40)])
  })
})

it('a given sequence is added row by row, and nothing after its last row', async () => {
  const noise = {
    sequence: [
      [1, -2],
      [0.5, 0.25],
    ],
  }
  const runs = [{ method: 'gd', parameters: { lr: 1 }, gradient: { noise } }]
  const experiment = normalise({ version: 1, problem: { formula: '0 x' }, start: [0, 0], runs, steps: 4 })
  for (const executor of [double, ...others]) {
    const [run] = (await simulateOn(executor, experiment)).runs
    expect([...(run?.positions ?? [])]).toEqual([0, 0, -1, 2, -1.5, 1.75, -1.5, 1.75, -1.5, 1.75])
  }
})
