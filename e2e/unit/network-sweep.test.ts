import { describe, expect, test } from 'vitest'
import { normalise, simulate, sweep, type Experiment } from '../../src/index.ts'

const experiment: Experiment = normalise({
  version: 1,
  problem: { network: { layers: [2, 4, 1], data: { id: 'moons', samples: 24 } } },
  runs: [{ method: 'adam', parameters: { lr: 0.05 }, gradient: { batch: 8, order: 'shuffled', noise: 0.01 } }],
  steps: 12,
  seed: 3,
})

const lr = { of: 'lr', from: 0.01, to: 0.1, count: 3, scale: 'log' } as const
const seed = { of: 'seed', from: 1, to: 4, count: 4, scale: 'linear' } as const

describe('maps of networks', () => {
  test.each(['js', 'wasm'] as const)('hold at each cell what simulate says of it, on %s', async (backend) => {
    const map = await sweep(experiment, { x: lr, y: seed, measure: 'loss', backend })
    expect([map.width, map.height]).toEqual([3, 4])
    for (const [cell, value] of map.values.entries()) {
      const rate = 0.01 * 10 ** ((cell % 3) / 2)
      const runs = experiment.runs.map((run) => ({ ...run, parameters: { lr: rate } }))
      const alone = await simulate({ ...experiment, runs, seed: 1 + Math.floor(cell / 3) }, { backend })
      expect(Math.abs(value - (alone.runs[0]?.losses.at(-1) ?? Number.NaN))).toBeLessThan(1e-12)
    }
  })

  test('go over what makes the data and the first weights', async () => {
    for (const of of ['problem.noise', 'problem.scale', 'problem.samples', 'gradient.batch', 'gradient.noise']) {
      const axis = { of, from: 2, to: 10, count: 2, scale: 'linear' } as const
      const { values } = await sweep(experiment, { x: axis, measure: 'loss', backend: 'js' })
      expect(values.every(Number.isFinite), of).toBe(true)
      expect(values[0], of).not.toBe(values[1])
    }
  })

  test('what cannot be swept is refused in a sentence', async () => {
    const refuse = (of: string) => sweep(experiment, { x: { ...lr, of }, measure: 'loss' })
    await expect(refuse('start.x')).rejects.toThrow(/first weights/)
    await expect(refuse('problem.depth')).rejects.toThrow(/problem\.noise/)
    for (const count of [65_537, 5e6])
      await expect(sweep(experiment, { x: { ...lr, count }, measure: 'loss' })).rejects.toThrow(
        /networks .* 65,536 cells/,
      )
    await expect(sweep(experiment, { x: lr, measure: 'minimum' })).rejects.toThrow(/minima/)
  })
})
