import { describe, expect, test } from 'vitest'
import { exportCode, normalise } from '../../src/index.ts'
import type { Run } from '../../src/experiment/experiment.ts'
import { activations } from '../../src/networks/activations/index.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { pythonWith } from '../scripts/python.mjs'
import { runScripts } from '../support/python.ts'
import { train } from '../support/train.ts'

const python = pythonWith('torch')
const all = [...activations.keys()]
const data = { id: 'moons', samples: 30 }

const cases: readonly (readonly [string, NetworkFields, Run])[] = [
  ['Adam', { data }, { method: 'adam', parameters: { lr: 0.02 } }],
  [
    'every activation, batches, clipping, a schedule',
    { data, layers: [2, ...all.map(() => 3), 1], activation: all },
    {
      method: 'momentum',
      parameters: { lr: 0.1 },
      gradient: { batch: 8 },
      clip: { norm: 0.5 },
      schedule: { id: 'cosine', T_max: 20 },
    },
  ],
  [
    'batch normalization, skips, L2, weight decay',
    { data, layers: [2, 4, 4, 1], normalization: 'batch', skip: 'residual', l2: 0.01, loss: 'squared' },
    { method: 'gd', parameters: { lr: 0.1, weight_decay: 0.01 } },
  ],
  [
    'layer normalization, softmax',
    { data: { id: 'blobs', samples: 30 }, layers: [2, 5, 3], normalization: 'layer', loss: 'softmax' },
    { method: 'adamw', parameters: { lr: 0.02 } },
  ],
  [
    'a curriculum with early stopping',
    { layers: [2, 8, 1], data: { id: 'moons', samples: 24, noise: 0.5, split: 0.5 } },
    { method: 'adam', parameters: { lr: 0.3 }, stop: { patience: 2 }, plan: { id: 'curriculum', until: 0.3 } },
  ],
  ['hinge', { data, loss: 'hinge' }, { method: 'nesterov', parameters: { lr: 0.05 } }],
]

const steps = 20
const experimentOf = (network: NetworkFields, run: Run) =>
  normalise({ version: 1, problem: { network }, runs: [run], steps, seed: 1 })

describe.skipIf(!python)('exported PyTorch code of a network (skipped where no Python has PyTorch)', () => {
  test('trains as the reference does, weight by weight', async () => {
    const answers = runScripts(
      python ?? '',
      cases.map(([, network, run]) => exportCode(experimentOf(network, run), 'torch')),
    )
    for (const [k, [title, network, run]] of cases.entries()) {
      const { weightPath, stopped } = await train({ network, run, steps })
      if (run.stop) expect(stopped?.[0]?.step).toBeLessThan(steps)
      const [path = []] = Object.values(answers[k] ?? {})
      expect(path, title).toHaveLength(weightPath?.length ?? 0)
      const worst = path.reduce((most, value, j) => {
        const own = weightPath?.[j] ?? Number.NaN
        return Math.max(most, Math.abs(value - own) / (1 + Math.abs(own)))
      }, 0)
      expect(worst, title).toBeLessThan(1e-9)
    }
  })
})

test('what cannot be exported of a network is said in a sentence', () => {
  const network: NetworkFields = { data }
  expect(() => exportCode(experimentOf(network, { method: 'gd' }), 'numpy')).toThrow(/PyTorch/)
  expect(() => exportCode(experimentOf(network, { method: 'k-fac' }), 'torch')).toThrow(/optimizer of PyTorch/)
  for (const id of ['continuation', 'layerwise'])
    expect(() => exportCode(experimentOf(network, { method: 'gd', plan: { id } }), 'torch')).toThrow(/remove the plan/)
  expect(() => exportCode(experimentOf(network, { method: 'gd', stop: { patience: 3 } }), 'torch')).toThrow(/split/)
  expect(() => exportCode(experimentOf(network, { method: 'gd', gradient: { noise: 1 } }), 'torch')).toThrow(/Noise/)
})
