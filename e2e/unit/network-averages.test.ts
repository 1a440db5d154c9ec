import { describe, expect, test } from 'vitest'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { sweep, type Experiment } from '../../src/index.ts'
import { train } from '../support/train.ts'

const network: NetworkFields = { layers: [2, 3, 1], data: { id: 'moons', samples: 24, split: 0.5 } }
const averages = [
  { id: 'polyak', from: 5 },
  { id: 'tail', fraction: 0.5 },
  { id: 'ema', decay: 0.9 },
] as const
const run = { method: 'gd', parameters: { lr: 0.1 }, gradient: { batch: 8 } }

describe.each(['js', 'wasm'] as const)('the average of a network’s weights, of ends alone too, on %s', (backend) => {
  test.each(averages)('$id', async (average) => {
    for (const starts of [undefined, { disc: 3, radius: 1 }] as const) {
      const training = { network, run: { ...run, average }, steps: 30, ...(starts && { starts }) }
      const all = await train(training, backend)
      const ends = await train(training, backend, 'ends')
      const width = all.weights?.length ?? Number.NaN
      expect(ends.average).toHaveLength(width)
      expect(ends.average).toEqual(all.average?.slice(-width))
      expect(ends.average).not.toEqual(Float64Array.from(all.weights ?? []))
      // and what the whole path was kept for is all that is more
      const { average: _, ...others } = ends
      const { average: __, weightPath, ...plain } = await train({ ...training, run }, backend, 'ends')
      expect(weightPath).toBeUndefined()
      expect(others).toEqual(plain)
    }
  })

  test('after an early stop it is of the best weights from there on', async () => {
    const training = {
      network,
      run: { ...run, parameters: { lr: 2 }, average: averages[2], stop: { patience: 1 } },
      steps: 100,
    }
    const all = await train(training, backend)
    expect(all.stopped?.[0]).toBeDefined()
    expect((await train(training, backend, 'ends')).average).toEqual(all.average?.slice(-(all.weights?.length ?? 0)))
  })

  test('what would not fit is refused before it is trained; a map needs none and goes on', async () => {
    const long = { network, run: { method: 'gd', average: averages[0] }, steps: 1e5, starts: { disc: 100, radius: 1 } }
    await expect(train(long, backend, 'ends')).rejects.toMatchObject({
      key: 'starts',
      message: expect.stringContaining('does not fit'),
    })
    const experiment: Experiment = {
      version: 1,
      problem: { network },
      start: [0, 0],
      runs: [{ ...run, average: averages[0] }],
      steps: 20,
      seed: 1,
      view: {},
    }
    const axis = { of: 'lr', from: 0.01, to: 0.1, count: 3, scale: 'log' } as const
    const plain = { ...experiment, runs: [run] }
    expect((await sweep(experiment, { x: axis, measure: 'loss', backend })).values).toEqual(
      (await sweep(plain, { x: axis, measure: 'loss', backend })).values,
    )
  })
})
