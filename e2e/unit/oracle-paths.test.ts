import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/index.ts'
import { compareAverage, comparePath, oracleRuns } from '../support/oracle.ts'
import { experimentOf } from '../support/oracle-experiment.ts'
import { testDevice } from '../support/gpu.ts'

const covered = (['trajectories.json', 'keras_trajectories.json'] as const)
  .flatMap((file) => oracleRuns(file))
  .flatMap((run) => {
    const experiment = experimentOf(run)
    return experiment ? [{ run, experiment }] : []
  })

describe.each(['js', 'wasm', 'webgpu'] as const)('%s follows PyTorch and Keras', (backend) => {
  test.each(covered.map(({ run, experiment }) => [run.id, run, experiment] as const))(
    '%s',
    async (_, run, experiment) => {
      const gpu = backend === 'webgpu' ? await testDevice() : undefined
      if (backend === 'webgpu' && !gpu) return
      const result = await simulate(experiment, { backend, ...(gpu ? { device: gpu.device } : {}) })
      const [first] = result.runs
      expect(first).toBeDefined()
      if (!first) return
      const path = comparePath(run, first.positions)
      expect(path.ok, path.message).toBe(true)
      if (!run.ax) return
      const average = compareAverage(run, first.average ?? [])
      expect(average.ok, `its average: ${average.message}`).toBe(true)
    },
  )
})
