import { describe, expect, it } from 'vitest'
import type { Average } from '../../src/experiment/experiment.ts'
import { averages } from '../../src/trajectories/averages/index.ts'
import { backends, distance, pointAt, trajectory, type Given } from '../support/backends.ts'
import { surfaceOf } from '../support/oracle-experiment.ts'
import { oracleAverages, type OracleAverages } from '../support/oracle-schedules.ts'
import { uniform } from '../support/random-points.ts'

const recorded = oracleAverages()

function given(of: OracleAverages, average: Average): Given {
  const problem = surfaceOf(of.surface)
  if (!problem) throw new Error(`There is no ${of.surface}.`)
  const run = { method: 'gd', parameters: { lr: of.lr }, gradient: { noise: { sequence: of.noise } }, average }
  return { problem, start: of.start, run, steps: of.steps.at(-1) ?? 0 }
}

const pathNamed = (of: OracleAverages, name: string) => {
  const found = of.paths.find((path) => path.name === name)
  if (!found) throw new Error(`${of.id} has no ${name}.`)
  return found
}

/** The oracle's own rule for tolerances. */
const toleranceOf = ({ drift, points }: OracleAverages['paths'][number]): number =>
  Math.max(12 * drift, 1e-5 * (1 + Math.max(...points.flat().map(Math.abs))))

describe.each(backends)('%s', (backend) => {
  it.each(recorded.map((of) => [of.id, of] as const))(
    'follows noisy descent and its equal mean as torch does: %s',
    async (_, of) => {
      const found = await trajectory(given(of, { id: 'polyak', from: of.from }), backend)
      for (const [name, positions] of [
        ['x', found.positions],
        ['equal_avg', found.average],
      ] as const) {
        if (!positions) throw new Error('The run keeps no average.')
        const path = pathNamed(of, name)
        const tolerance = backend === 'js' ? 1e-9 : toleranceOf(path)
        for (const [i, step] of of.steps.entries())
          expect(distance(pointAt({ positions }, step), path.points[i]), `${name} at step ${step}`).toBeLessThanOrEqual(
            tolerance,
          )
      }
    },
  )

  it.each([0.9, 0.99])('keeps the exponential mean of torch with decay %d', async (decay) => {
    for (const of of recorded) {
      const found = await trajectory(given(of, { id: 'ema', decay }), backend)
      // A mean that begins later is that of a path whose first step is the first averaged one.
      const before = of.from - 1
      const late = averages.get('ema')?.of(found.positions.slice(2 * before), 2, { decay })
      const positions = before === 0 ? found.average : late
      if (!positions) throw new Error('The run keeps no average.')
      const path = pathNamed(of, `ema_${decay}`)
      const tolerance = backend === 'js' ? 1e-9 : toleranceOf(path)
      for (const [i, step] of of.steps.entries()) {
        if (step < of.from) continue
        expect(distance(pointAt({ positions }, step - before), path.points[i]), `step ${step}`).toBeLessThanOrEqual(
          tolerance,
        )
      }
    }
  })
})

describe('by their definitions', () => {
  const count = 3
  const steps = 60
  const width = 2 * count
  const positions = Float64Array.from({ length: width * (steps + 1) }, (_, i) => 4 * uniform(11, i) - 2)
  const member = (k: number, j: number): number => positions[k * width + j] ?? Number.NaN

  /** Σ w(k, i) θ_i / Σ w(k, i), i = 1 … k, of every coordinate. */
  function weighted(weight: (k: number, i: number) => number): Float64Array {
    const mean = positions.slice()
    for (let k = 1; k <= steps; k++)
      for (let j = 0; j < width; j++) {
        let [sum, total] = [0, 0]
        for (let i = 1; i <= k; i++) {
          sum += weight(k, i) * member(i, j)
          total += weight(k, i)
        }
        mean[k * width + j] = sum / total
      }
    return mean
  }

  it.each<readonly [string, Record<string, number>, (k: number, i: number) => number]>([
    ['polyak', {}, () => 1],
    ['polyak', { from: 20 }, (k, i) => (k < 20 ? Number(i === k) : Number(i >= 20))],
    ['tail', { fraction: 0.5 }, (k, i) => Number(i > Math.floor(k / 2))],
    ['tail', { fraction: 0.25 }, (k, i) => Number(i > Math.min(k - 1, Math.floor(0.75 * k)))],
    ['tail', { fraction: 1 }, () => 1],
    ['tail', { fraction: 0 }, (k, i) => Number(i === k)],
    ['ema', { decay: 0.8 }, (k, i) => (i === 1 ? 0.8 ** (k - 1) : 0.2 * 0.8 ** (k - i))],
    ['ema', { decay: 0 }, (k, i) => Number(i === k)],
    ['polynomial', { gamma: 3 }, (_, i) => i * (i + 1) * (i + 2)],
    ['polynomial', { gamma: 1 }, (_, i) => i],
    ['polynomial', { gamma: 0 }, () => 1],
  ])('%s %o', (id, parameters, weight) => {
    const found = averages.get(id)?.of(positions, width, parameters)
    const expected = weighted(weight)
    expect(found).toHaveLength(expected.length)
    for (const [i, value] of expected.entries())
      expect(Math.abs((found?.[i] ?? Number.NaN) - value)).toBeLessThan(1e-12)
  })

  it('a batch keeps one mean for each of its members', async () => {
    const starts = [
      [1, 1],
      [-2, 0.5],
      [3, -1],
    ] as const
    const run = { method: 'gd', parameters: { lr: 0.005 }, average: { id: 'tail', fraction: 0.3 } }
    const problem = { surface: 'valley' }
    const batch = await trajectory({ problem, start: [0, 0], starts: { points: starts }, run, steps: 30 })
    for (const [i, start] of starts.entries()) {
      const alone = await trajectory({ problem, start, run, steps: 30 })
      for (let k = 0; k <= 30; k++) {
        const [x, y] = pointAt({ positions: alone.average ?? new Float64Array() }, k)
        expect(batch.average?.[2 * (3 * k + i)]).toBeCloseTo(x, 12)
        expect(batch.average?.[2 * (3 * k + i) + 1]).toBeCloseTo(y, 12)
      }
    }
  })
})
