import { describe, expect, test } from 'vitest'

import { problemHandle } from '../../../engine/simulate/problem-handle.ts'
import { simulate } from '../../../engine/simulate/choose.ts'
import type { Experiment, Run } from '../../../experiment/experiment.ts'
import { normalise } from '../../../experiment/normalise.ts'
import type { Preview } from '../../../store/state.ts'
import { conventionsOf, explain } from './conventions.ts'
import type { Point } from './read-path.ts'

const preview: Preview = async (experiment) => ({
  problem: problemHandle(experiment),
  result: await simulate(experiment, { backend: 'js' }),
  openRun: () => Promise.reject(new Error('Not asked here.')),
  map: () => Promise.reject(new Error('Not asked here.')),
})
/** Near a minimum, where gradients are small: there a sum of squares tells what it began with. */
const experimentOf = (run: Run): Experiment =>
  normalise({ version: 1, problem: { surface: 'himmelblau' }, runs: [run], steps: 20, start: [3.02, 2.03] })

async function positionsOf(experiment: Experiment, run: Run) {
  const { result } = await preview({ ...experiment, runs: [run] })
  return result.runs[0]?.positions ?? new Float64Array()
}
const pointsOf = (positions: ArrayLike<number>): Point[] =>
  Array.from({ length: positions.length / 2 }, (_, k) => [positions[2 * k] ?? 0, positions[2 * k + 1] ?? 0])

/** Numbers at which each convention shows in twenty steps. */
const runs: readonly Run[] = [
  { method: 'adam', parameters: { lr: 0.1, eps: 0.01 } },
  { method: 'nadam', parameters: { lr: 0.1, eps: 0.01 } },
  { method: 'rmsprop', parameters: { lr: 0.05, eps: 0.01 } },
  { method: 'adagrad', parameters: { lr: 0.3, eps: 0.01 } },
  { method: 'momentum', parameters: { lr: 0.002, beta: 0.8 } },
  { method: 'nesterov', parameters: { lr: 0.002, beta: 0.8 } },
  { method: 'nesterov-lookahead', parameters: { lr: 0.002, beta: 0.8 } },
]

describe.each(runs)('a path of $method by another convention', (run) => {
  const experiment = experimentOf(run)

  test('is told by its convention, each of them', async () => {
    const ours = await positionsOf(experiment, run)
    for (const { name, run: other } of conventionsOf(experiment, run, [], ours)) {
      const logged = pointsOf(await positionsOf(experiment, other))
      const found = await explain(preview, experiment, run, logged, ours)
      expect(found?.convention.name).toBe(name)
      expect(found?.comparison.parts).toBeUndefined()
    }
  })

  test('is told by its learning rate where that alone differs, and by nothing where it is another path', async () => {
    const ours = await positionsOf(experiment, run)
    const { lr = 0 } = run.parameters ?? {}
    const faster = pointsOf(await positionsOf(experiment, { ...run, parameters: { ...run.parameters, lr: 1.5 * lr } }))
    const found = await explain(preview, experiment, run, faster, ours)
    expect(found?.convention).toMatchObject({ name: 'rate', lr: expect.closeTo(1.5 * lr, 6) })
    const elsewhere = faster.map(([x, y], k): Point => [x + k, y - k * k])
    expect(await explain(preview, experiment, run, elsewhere, ours)).toBeUndefined()
  })
})
