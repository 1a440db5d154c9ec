import { describe, expect, it } from 'vitest'
import type { Experiment } from '../../src/experiment/experiment.ts'
import { backends } from '../support/backends.ts'
import { on, only } from '../support/experiments.ts'

describe.each(backends)('%s', (backend) => {
  describe('a batch', () => {
    const starts: [NonNullable<Experiment['starts']>, number][] = [
      [{ grid: [3, 4] }, 12],
      [{ disc: 50, radius: 0.5 }, 50],
      [{ gaussian: 7, radius: 2 }, 7],
      [{ line: 5, to: [1, 2] }, 5],
      [
        {
          points: [
            [0, 1],
            [2, 3],
            [4, 5],
          ],
        },
        3,
      ],
    ]
    it.each(starts)('of %o has its shapes', async (given, count) => {
      const run = await only({ starts: given }, on(backend))
      expect(run.count).toBe(count)
      expect([run.positions.length, run.losses.length, run.gradientNorms.length]).toEqual([
        42 * count,
        21 * count,
        21 * count,
      ])
      expect(run.end).toHaveLength(count)
      expect(run.evaluations).toEqual({ f: 0, g: 20 * count, h: 0 })
      for (let i = 0; i < count; i++) {
        const at = 2 * (20 * count + i)
        const [x = NaN, y = NaN] = run.positions.subarray(at, at + 2)
        expect(run.losses[20 * count + i]).toBeCloseTo((x * x) / 2 + 50 * y * y, 10)
      }
    })

    it.each(starts)('of %o ends with keep: “ends” as it does with all', async (given, count) => {
      const all = await only({ starts: given }, on(backend))
      const ends = await only({ starts: given }, { ...on(backend), keep: 'ends' })
      expect(ends.positions).toEqual(all.positions.slice(-2 * count))
      expect(ends.losses).toEqual(all.losses.slice(-count))
      expect(ends.gradientNorms).toEqual(all.gradientNorms.slice(-count))
      expect(ends.end).toEqual(all.end)
      expect(ends.evaluations).toEqual(all.evaluations)
    })

    const averaged: Experiment['runs'] = [
      { method: 'gd', average: { id: 'tail' } },
      // its method keeps one by itself
      { method: 'asgd', parameters: { lr: 0.01, t0: 5 } },
    ]
    it.each(averaged)('keeps the end of the average of %o too', async (run) => {
      const given = { starts: { disc: 5, radius: 1 }, runs: [run] } as const
      const all = await only(given, on(backend))
      const ends = await only(given, { ...on(backend), keep: 'ends' })
      expect(all.average).toHaveLength(210)
      expect(all.average?.slice(-10)).not.toEqual(Float64Array.from(all.positions.slice(-10)))
      expect(ends).toEqual({
        ...all,
        positions: all.positions.slice(-10),
        losses: all.losses.slice(-5),
        gradientNorms: all.gradientNorms.slice(-5),
        average: all.average?.slice(-10),
      })
    })

    it('refuses to keep the ends of averages whose paths would not fit', async () => {
      const long = { starts: { line: 2 ** 16, to: [1, 2] }, steps: 1000 } as const
      for (const run of averaged)
        await expect(only({ ...long, runs: [run] }, { ...on(backend), keep: 'ends' })).rejects.toMatchObject({
          key: 'starts',
        })
    })

    it('lies where it should', async () => {
      const first = async (given: NonNullable<Experiment['starts']>) => [
        ...(await only({ starts: given, steps: 1, start: [0, 0] }, on(backend))).positions,
      ]
      expect((await first({ grid: [2, 3] })).slice(0, 12)).toEqual([-5, -5, 5, -5, -5, 0, 5, 0, -5, 5, 5, 5])
      expect((await first({ line: 3, to: [1, 2] })).slice(0, 6)).toEqual([0, 0, 0.5, 1, 1, 2])
      expect(
        (
          await first({
            points: [
              [1, 2],
              [3, 4],
            ],
          })
        ).slice(0, 4),
      ).toEqual([1, 2, 3, 4])
      const disc = (await first({ disc: 200, radius: 0.5 })).slice(0, 400)
      const radii = Array.from({ length: 200 }, (_, i) => Math.hypot(disc[2 * i] ?? NaN, disc[2 * i + 1] ?? NaN))
      expect(Math.max(...radii)).toBeLessThanOrEqual(0.5 + 1e-7)
      expect(radii.filter((r) => r < 0.5 * Math.SQRT1_2).length / 200).toBeCloseTo(0.5, 1)
    })

    it('has members that are the runs from their starts', async () => {
      const points = [
        [-3, 1],
        [2, -4],
        [0.5, 0.25],
      ] as const
      const runs = [{ method: 'adam', parameters: { lr: 0.05 } }]
      const batch = await only({ starts: { points }, runs }, on(backend))
      for (const [i, start] of points.entries()) {
        const alone = await only({ start, runs }, on(backend))
        for (let k = 0; k <= 20; k++)
          expect([batch.positions[2 * (k * 3 + i)], batch.positions[2 * (k * 3 + i) + 1]]).toEqual([
            alone.positions[2 * k],
            alone.positions[2 * k + 1],
          ])
      }
    })
  })
})
