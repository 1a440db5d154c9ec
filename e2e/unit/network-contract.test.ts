import { describe, expect, test } from 'vitest'
import type { Run } from '../../src/experiment/experiment.ts'
import { datasets } from '../../src/datasets/index.ts'
import { activations } from '../../src/networks/activations/index.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { initializations } from '../../src/networks/initializations/index.ts'
import { backends } from '../support/backends.ts'
import { portion } from '../support/portion.ts'
import { train } from '../support/train.ts'

const all = [...activations.keys()]
const data = { id: 'moons', samples: 30 }
const plain: Run = { method: 'gd', parameters: { lr: 0.05 } }

/** Each reaches other parts of the kernels; together all of them. */
const cases: readonly (readonly [string, NetworkFields, Run])[] = [
  ['every activation', { data, layers: [2, ...all.map(() => 4), 1], activation: all }, plain],
  [
    'batch normalization, skips, validation, L2',
    { data: { ...data, split: 0.7 }, layers: [2, 5, 5, 5, 1], normalization: 'batch', skip: 'residual', l2: 0.01 },
    { method: 'adam', parameters: { lr: 0.01 } },
  ],
  [
    'layer normalization, softmax, batches with replacement',
    { data: { id: 'blobs', samples: 31 }, layers: [2, 5, 5, 3], normalization: 'layer', loss: 'softmax' },
    { method: 'momentum', parameters: { lr: 0.02 }, gradient: { batch: 7, order: 'replacement' } },
  ],
  [
    'batch normalization over batches, validation',
    { data: { ...data, split: 0.7 }, layers: [2, 20, 1], normalization: 'batch', loss: 'squared' },
    { method: 'gd', parameters: { lr: 0.02 }, gradient: { batch: 10, order: 'shuffled' } },
  ],
  [
    'hinge, noise, clipping, a schedule, weight decay',
    { data, layers: [2, 6, 1], loss: 'hinge' },
    {
      method: 'nesterov',
      parameters: { lr: 0.02, weight_decay: 0.01 },
      gradient: { noise: 0.05 },
      clip: { norm: 0.5 },
      schedule: { id: 'plateau', patience: 2 },
    },
  ],
  ['a gradient elsewhere', { data }, { method: 'nesterov-lookahead', parameters: { lr: 0.05 } }],
  ['regression', { data: { id: 'sine', samples: 20 } }, { method: 'rmsprop', parameters: { lr: 0.01 } }],
  ['two steps of a line search', { data, layers: [2, 4, 1] }, { method: 'armijo' }],
]

const largest = (numbers: ArrayLike<number>): number => Math.max(...Array.from(numbers, Math.abs))

describe.each(backends.filter((name) => name !== 'js'))('networks on %s are those of the reference', (backend) => {
  // A software adapter takes seconds to compile each of these shaders.
  test.each(portion(cases, backend === 'webgpu' ? 4 : 1, 2))('%s', async (_, network, run) => {
    const steps = run.method === 'armijo' ? 2 : 12
    const [exact, single] = [
      await train({ network, run, steps, seed: 4 }),
      await train({ network, run, steps, seed: 4 }, backend),
    ]
    for (const key of ['losses', 'batchLosses', 'validation', 'weights', 'gradientNorms'] as const) {
      const [expected, found] = [exact[key], single[key]]
      expect(found?.length, key).toBe(expected?.length)
      expected?.forEach((value, k) => {
        const error = Math.abs((found?.[k] ?? Number.NaN) - value) / (1 + largest(expected.filter(Number.isFinite)))
        if (Number.isFinite(value)) expect(error, `${key} ${k}`).toBeLessThan(2e-5)
      })
    }
    expect(single.evaluations).toEqual(exact.evaluations)
  })

  test('many at once are each as alone', async () => {
    const network: NetworkFields = { data, layers: [2, 4, 1] }
    const given = { network, run: plain, steps: 5 }
    const many = await train({ ...given, starts: { gaussian: 6, radius: 1 } }, backend)
    const one = await train(given, backend)
    const count = many.weights?.length ?? 0
    expect(many.count).toBe(6)
    expect(many.losses).toHaveLength(6 * 6)
    expect(many.weights?.slice(0, count / 6)).toEqual(one.weights)
    // and each begins elsewhere
    expect(new Set(many.losses.slice(0, 6)).size).toBe(6)
  })
})

describe('training on the reference', () => {
  test.each([...datasets.keys()])('lowers the loss on %s', async (id) => {
    const run = await train({
      network: { data: { id, samples: 40 } },
      run: { method: 'adam', parameters: { lr: 0.02 } },
      steps: 40,
    })
    expect(run.losses.at(-1)).toBeLessThan(0.95 * (run.losses[0] ?? 0))
  })

  test.each([...initializations.keys()])('begins with weights that are %s', async (id) => {
    const run = await train({ network: { data, initialization: { id, scale: 0.5 } }, run: plain, steps: 20 })
    expect(run.losses.at(-1)).toBeLessThan(run.losses[0] ?? 0)
  })

  test.each(['armijo', 'wolfe', 'steepest', 'cg', 'l-bfgs', 'barzilai-borwein'])(
    '%s searches along the weights',
    async (method) => {
      const run = await train({ network: { data, loss: 'squared' }, run: { method }, steps: 15 })
      expect(run.losses.at(-1)).toBeLessThan(0.6 * (run.losses[0] ?? 0))
      expect(run.evaluations.g).toBeGreaterThanOrEqual(15)
    },
  )
})
