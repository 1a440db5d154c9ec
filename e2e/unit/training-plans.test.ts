import { describe, expect, test } from 'vitest'
import { format, normalise, parse } from '../../src/index.ts'
import type { Run } from '../../src/experiment/experiment.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { initialWeights } from '../../src/networks/initial-weights.ts'
import { resolveNetwork } from '../../src/networks/network.ts'
import { byDifficulty } from '../../src/networks/plans/difficulty.ts'
import { plans } from '../../src/networks/plans/index.ts'
import { samplesOf } from '../../src/networks/samples.ts'
import { earlyStop } from '../../src/trajectories/early-stop.ts'
import { train } from '../support/train.ts'

const adam: Run = { method: 'adam', parameters: { lr: 0.05 } }
const noisy: NetworkFields = { layers: [2, 8, 8, 1], data: { id: 'moons', samples: 40, noise: 0.4, split: 0.5 } }

describe.each(['js', 'wasm'] as const)('early stopping on %s', (backend) => {
  test('stops where the validation loss has not fallen for its patience, and goes back to the best weights', async () => {
    const [free, kept] = [
      await train({ network: noisy, run: adam, steps: 120 }, backend),
      await train({ network: noisy, run: { ...adam, stop: { patience: 15 } }, steps: 120 }, backend),
    ]
    const validation = free.validation ?? []
    const found = earlyStop(validation, 15)
    expect(found).toBeDefined()
    expect(kept.stopped).toEqual([found])
    const { best = 0, step = 0 } = found ?? {}
    expect(step - best).toBe(15)
    expect(validation[best]).toBe(Math.min(...Array.from(validation).slice(0, step + 1)))
    // up to the stop they are the same run
    expect(kept.losses.subarray(0, step + 1)).toEqual(free.losses.subarray(0, step + 1))
    const n = kept.weights?.length ?? 0
    const at = (run: typeof free, k: number) => run.weightPath?.slice(k * n, (k + 1) * n)
    expect(at(kept, step)).toEqual(at(free, step))
    for (const k of [step + 1, 120]) {
      expect(at(kept, k)).toEqual(at(free, best))
      expect(kept.validation?.[k]).toBeCloseTo(validation[best] ?? Number.NaN, 5)
    }
    expect(kept.weights).toEqual(at(free, best))
    expect(kept.evaluations).toEqual({ f: 0, g: step, h: 0 })
  })

  test('members stop each by itself, and ends alone are the same', async () => {
    const given = {
      network: noisy,
      run: { ...adam, stop: { patience: 4 } },
      steps: 40,
      starts: { gaussian: 5, radius: 1 },
    }
    const all = await train(given, backend)
    const ends = await train(given, backend, 'ends')
    expect(new Set(all.stopped?.map((one) => one?.step)).size).toBeGreaterThan(1)
    expect(ends.stopped).toEqual(all.stopped)
    expect(ends.weights).toEqual(all.weights)
  })
})

test('early stopping needs samples for validation', async () => {
  const network: NetworkFields = { data: { id: 'moons', samples: 20 } }
  await expect(train({ network, run: { ...adam, stop: { patience: 3 } }, steps: 2 })).rejects.toThrow(/split below 1/)
})

describe('a curriculum', () => {
  test('sorts samples by how far their neighbours have other targets', () => {
    const x = [-3, -2.5, -2, -1.5, -0.2, 0.2, 1.5, 2, 2.5, 3].map((value) => [value])
    const fields: NetworkFields = { layers: [1, 2, 1], data: { x, y: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] } }
    const order = [...byDifficulty(samplesOf(fields, resolveNetwork(fields), 1))]
    // the two beside the border come last, those farthest from it first
    expect(order.slice(-2).toSorted((a, b) => a - b)).toEqual([4, 5])
    expect(order.slice(0, 2).toSorted((a, b) => a - b)).toEqual([0, 9])
  })

  test('trains on the easiest first, and in the end on all', async () => {
    const network: NetworkFields = { data: { id: 'moons', samples: 40, noise: 0.3 } }
    const run: Run = { ...adam, plan: { id: 'curriculum', from: 0.25, until: 0.5 } }
    const { losses, batchLosses = [] } = await train({ network, run, steps: 60 })
    expect(batchLosses[20]).toBeLessThan(0.7 * (losses[20] ?? 0))
    for (const k of [31, 45, 59]) expect(batchLosses[k]).toBeCloseTo(losses[k] ?? Number.NaN, 12)
    const drawn: Run = { ...run, gradient: { batch: 8 } }
    const single = await train({ network, run: drawn, steps: 20 }, 'wasm')
    const exact = await train({ network, run: drawn, steps: 20 })
    exact.losses.forEach((loss, k) => expect(single.losses[k]).toBeCloseTo(loss, 4))
  })
})

describe('a continuation', () => {
  const one: NetworkFields = { layers: [2, 1], data: { id: 'moons', samples: 30 }, loss: 'squared' }

  test('takes its gradient at blurred weights, and exactly once the blur is gone', async () => {
    const run: Run = { method: 'gd', parameters: { lr: 0.05 }, plan: { id: 'continuation', sigma: 0.3, until: 0.5 } }
    const [blurred, plain] = [
      await train({ network: one, run, steps: 40 }),
      await train({ network: one, run: { method: 'gd', parameters: { lr: 0.05 } }, steps: 40 }),
    ]
    expect(blurred.losses[0]).toBe(plain.losses[0])
    expect(Math.abs((blurred.losses[5] ?? 0) - (plain.losses[5] ?? 0))).toBeGreaterThan(1e-5)
    // sharp from step 20 on: the loss of a least squares problem falls at each step
    for (let k = 22; k <= 40; k++) expect(blurred.losses[k]).toBeLessThan(blurred.losses[k - 1] ?? 0)
  })

  test('steps by the gradient of the blurred loss on the mean', async () => {
    // of a least squares problem the blurred loss has the gradient of the loss itself
    const run: Run = { method: 'gd', parameters: { lr: 0.1 }, plan: { id: 'continuation', sigma: 0.2, until: 1 } }
    const weights = [[0.3, -0.2, 0.1]]
    const fixed: NetworkFields = { ...one, initialization: { weights } }
    const steps = await Promise.all(
      Array.from({ length: 200 }, async (_, seed) => {
        const data = {
          x: [
            [1, 2],
            [-1, 0.5],
            [0.5, -1],
            [2, 1],
          ],
          y: [1, 0, 0.5, 0.25],
        }
        const made = { network: { ...fixed, data }, steps: 1, seed }
        return [await train({ ...made, run }), await train({ ...made, run: { method: 'gd', parameters: { lr: 0.1 } } })]
      }),
    )
    for (let j = 0; j < 3; j++) {
      const own = steps.map(([a]) => (a?.weights?.[j] ?? Number.NaN) - (weights[0]?.[j] ?? 0))
      const exact = (steps[0]?.[1]?.weights?.[j] ?? Number.NaN) - (weights[0]?.[j] ?? 0)
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length
      const spread = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length)
      expect(spread).toBeGreaterThan(0.005)
      expect(Math.abs(mean - exact)).toBeLessThan((4 * spread) / Math.sqrt(own.length))
    }
  })

  test('has the same random numbers on both', async () => {
    const run: Run = { ...adam, plan: { id: 'continuation' } }
    const [exact, single] = [
      await train({ network: one, run, steps: 15 }),
      await train({ network: one, run, steps: 15 }, 'wasm'),
    ]
    exact.losses.forEach((loss, k) => expect(single.losses[k]).toBeCloseTo(loss, 4))
  })
})

describe.each(['js', 'wasm'] as const)('layer by layer on %s', (backend) => {
  const network: NetworkFields = { layers: [2, 5, 5, 4, 1], data: { id: 'moons', samples: 30 } }
  const run: Run = { ...adam, plan: { id: 'layerwise', until: 0.5 } }
  const { layers, parameters } = resolveNetwork(network)

  test('each layer is trained while those before it are kept and those after it wait, then all are', async () => {
    const { weightPath, losses } = await train({ network, run, steps: 40 }, backend)
    const at = (step: number, l: number) => {
      const from = step * parameters + (layers[l]?.weights ?? 0)
      return weightPath?.slice(from, from + ((layers[l]?.inputs ?? 0) + 1) * (layers[l]?.outputs ?? 0))
    }
    // two phases of 10 steps, then 20 for all
    for (const [from, to, moving] of [
      [0, 10, [0]],
      [10, 20, [1]],
      [20, 40, [0, 1, 2, 3]],
    ] as const)
      for (const l of [0, 1, 2]) {
        if (moving.some((one) => one === l)) expect(at(to, l)).not.toEqual(at(from, l))
        else expect(at(to, l)).toEqual(at(from, l))
      }
    expect(losses[40]).toBeLessThan(0.5 * (losses[0] ?? 0))
  })

  test('its first phase is the training of the shallow network', async () => {
    const shallow = { ...network, layers: [2, 5, 1] }
    const { weightPath, losses } = await train({ network, run, steps: 40 }, backend)
    const initial = weightPath?.subarray(0, 15) ?? []
    const head = resolveNetwork(shallow).layers[1]
    // the head does not fit the whole network, so it is drawn as that of the shallow one
    const drawn = initialWeights(shallow, resolveNetwork(shallow), 1)
    const weights = [...initial, ...drawn.slice(head?.weights ?? 0)]
    const alone = await train({ network: { ...shallow, initialization: { weights } }, run: adam, steps: 10 }, backend)
    for (let k = 0; k < 10; k++) expect(losses[k]).toBeCloseTo(alone.losses[k] ?? Number.NaN, backend === 'js' ? 12 : 5)
  })
})

test('plans and stops are read, written and refused in words', () => {
  const runs = [
    { ...adam, stop: { patience: 7 } },
    ...[...plans.values()].map(({ id, parameters }) => ({ ...adam, plan: { id, ...parameters } })),
  ]
  const experiment = normalise({ version: 1, problem: { network: noisy }, runs })
  expect(experiment.runs).toEqual(runs)
  const told = parse(format(experiment))
  expect(told.ok && told.experiment).toEqual(experiment)
  expect(told.ok && told.warnings).toEqual([])
  const warnings: string[] = []
  const wrong = { ...adam, stop: { patience: -1 }, plan: { id: 'curiculum', speed: 3 } }
  normalise({ version: 1, problem: { network: noisy }, runs: [wrong] }, (_, message) => warnings.push(message))
  expect(warnings.join(' ')).toMatch(/patience.*from 1.*curriculum/s)
})

test('methods with matrices refuse plans, and surfaces both', async () => {
  const plan = { id: 'curriculum' }
  await expect(train({ network: noisy, run: { method: 'k-fac', plan }, steps: 1 })).rejects.toThrow(/first-order/)
  const { simulate } = await import('../../src/index.ts')
  const surface = normalise({ version: 1, problem: { surface: 'beale' } })
  for (const [run, words] of [
    [{ ...adam, plan }, /plan.*networks/],
    [{ ...adam, stop: { patience: 3 } }, /stopping.*networks/],
  ] as const)
    await expect(simulate({ ...surface, runs: [run] })).rejects.toThrow(words)
})
