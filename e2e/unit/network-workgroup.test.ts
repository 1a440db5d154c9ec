import { describe, expect, it, test } from 'vitest'
import type { Run } from '../../src/experiment/experiment.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import type { NetworkBatch, NetworkExecutor, NetworkStart, Stretch } from '../../src/engine/networks/batch.ts'
import { jsNetworkExecutor } from '../../src/engine/networks/js/executor.ts'
import { membersOf, settingOf } from '../../src/engine/networks/members.ts'
import { webgpuNetworkExecutor } from '../../src/engine/networks/webgpu/executor.ts'
import { fasterOf } from '../../src/engine/networks/webgpu/trial.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { testDevice } from '../support/gpu.ts'
import { portion } from '../support/portion.ts'

const gpu = await testDevice()
const data = { id: 'moons', samples: 70, split: 0.8 }
const adam: Run = { method: 'adam', parameters: { lr: 0.02 } }

function startOf(network: NetworkFields, run: Run, count: number, steps: number): NetworkStart {
  const experiment = normalise({ version: 1, problem: { network }, runs: [run], steps, seed: 3 })
  const [first, ...others] = membersOf(settingOf(experiment), experiment, experiment.runs[0] ?? run, count)
  if (!first) throw new Error('There is no network.')
  return { members: [first, ...others], steps, keep: false }
}

/** Losses before each step, and the last weights of the last network, in two stretches. */
async function trained(executor: NetworkExecutor, start: NetworkStart) {
  const batch = await executor.start(start)
  const [count, parameters] = [start.members.length, start.members[0].network.parameters]
  const weights = new Float64Array(parameters)
  const found = { losses: [] as number[], norms: [] as number[], validation: [] as number[], weights, frozen: false }
  for (let done = 0; done < start.steps;) {
    const now = Math.min(3, start.steps - done)
    const stretch = await batch.advance(now)
    for (const key of ['losses', 'norms', 'validation'] as const)
      found[key].push(...stretch[key].subarray(0, now * count))
    stretch.weights(now - 1, count - 1, weights, 0)
    found.frozen = stretch.frozen(0)
    done += now
  }
  batch.dispose()
  return found
}

/** Each reaches other parts of the kernel. */
const cases: readonly (readonly [string, NetworkFields, Run])[] = [
  ['layers, skips, L2', { data, layers: [2, 8, 8, 1], skip: 'residual', l2: 0.01 }, adam],
  ['batch normalization', { data, layers: [2, 6, 5, 1], normalization: 'batch' }, adam],
  [
    'layer normalization, softmax, batches, clipping',
    { data: { id: 'blobs', samples: 66 }, layers: [2, 5, 5, 3], normalization: 'layer', loss: 'softmax' },
    { method: 'momentum', parameters: { lr: 0.05 }, gradient: { batch: 7, order: 'replacement' }, clip: { norm: 0.2 } },
  ],
  ['a line search, which asks elsewhere', { data, layers: [2, 4, 1] }, { method: 'armijo' }],
]

describe.runIf(gpu)('one workgroup a run', () => {
  test.each(portion(cases, cases.length))(
    'trains as one invocation does, and as float64: %s',
    async (_, network, run) => {
      if (!gpu) return
      const start = startOf(network, run, 3, 5)
      const executor = webgpuNetworkExecutor(gpu.device, 'workgroup')
      const [exact, together] = [await trained(jsNetworkExecutor(), start), await trained(executor, start)]
      for (const key of ['losses', 'norms', 'validation', 'weights'] as const)
        exact[key].forEach((value, k) => {
          if (Number.isFinite(value) && Math.abs(value) < 1e30)
            expect(
              Math.abs((together[key][k] ?? Number.NaN) - value) / (1 + Math.abs(value)),
              `${key} ${k}`,
            ).toBeLessThan(2e-5)
        })
      // and each time to the same bits
      expect(await trained(executor, start)).toEqual(together)
    },
  )

  it.runIf(process.env['THALWEG_LONG'])('rests at the last finite weights', async () => {
    if (!gpu) return
    const start = startOf(
      { data, layers: [2, 4, 1], loss: 'squared' },
      { method: 'gd', parameters: { lr: 1e30 } },
      1,
      4,
    )
    const { weights, frozen } = await trained(webgpuNetworkExecutor(gpu.device, 'workgroup'), start)
    expect(frozen).toBe(true)
    expect(weights.every((value) => Number.isFinite(value))).toBe(true)
  })
})

describe('the trial takes the faster way', () => {
  const none = new Float32Array(0)
  const nothing: Stretch = {
    losses: none,
    norms: none,
    batchLosses: none,
    validation: none,
    weights: () => undefined,
    frozen: () => false,
  }
  let time = 0
  /** A batch whose steps take so many milliseconds for each of its networks. */
  const slow = (milliseconds: number): NetworkBatch => ({
    advance: (steps) => {
      time += milliseconds * steps
      return nothing
    },
    chunk: () => 100,
    counted: () => 0,
    dispose: () => undefined,
  })
  const start = startOf({ data }, adam, 40, 50)

  it.each([
    ['workgroup', 3, 1],
    ['invocation', 1, 3],
  ] as const)('%s', async (wanted, alone, together) => {
    const looked: number[] = []
    const way = await fasterOf(
      start,
      async ({ members }, which) => {
        looked.push(members.length)
        return slow(which === 'workgroup' ? together : alone)
      },
      () => time,
    )
    expect(way).toBe(wanted)
    // many networks are only tried where few gain
    expect(looked).toEqual(wanted === 'workgroup' ? [16, 16, 40, 40] : [16, 16])
  })
})
