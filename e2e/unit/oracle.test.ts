import { expect, it } from 'vitest'
import { methods } from '../../src/methods/index.ts'
import { parametersOf } from '../../src/methods/method.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { experimentOf, surfaceOf } from '../support/oracle-experiment.ts'
import { comparePath, oracleRuns, surfaceChecks } from '../support/oracle.ts'

const torch = oracleRuns('trajectories.json')
const keras = oracleRuns('keras_trajectories.json')

it('every recorded run but L-BFGS has its experiment, and of Keras those of Lion', () => {
  const without = torch.filter((run) => experimentOf(run) === undefined)
  expect(new Set(without.map(({ convention }) => convention))).toEqual(new Set(['torch.LBFGS']))
  expect(torch.length - without.length).toBe(246)
  expect(keras.filter((run) => experimentOf(run) !== undefined).map(({ id }) => id)).toEqual([
    'keras/beale/a/lion',
    'keras/quad_k100_rot30/a/lion',
  ])
})

it('the experiments name surfaces, methods and parameters that exist, with values that no slider clamps', () => {
  for (const run of [...torch, ...keras]) {
    const experiment = experimentOf(run)
    if (!experiment) continue
    expect('surface' in experiment.problem && surfaces.has(experiment.problem.surface)).toBe(true)
    for (const { method, parameters = {} } of experiment.runs) {
      const definition = typeof method === 'string' ? methods.get(method) : undefined
      const declared = definition ? parametersOf(definition) : {}
      for (const [name, value] of Object.entries(parameters)) {
        const where = `${run.id}: ${name} = ${value}`
        expect(declared[name]?.min, where).toBeLessThanOrEqual(value)
        expect(declared[name]?.max, where).toBeGreaterThanOrEqual(value)
      }
    }
  }
})

it('every checked surface is ours, but for the rescaled forms of Goldstein–Price', () => {
  const missing = surfaceChecks().filter(({ name }) => !surfaces.has(surfaceOf(name)?.surface ?? ''))
  expect(missing.map(({ name }) => name)).toEqual(['goldstein_price_log', 'goldstein_price_scaled'])
})

it('a comparison accepts the recorded path and tells where another leaves it', () => {
  const run = torch.find(({ id }) => id === 'beale/a/sgd/def')
  if (!run) throw new Error('beale/a/sgd/def is missing')
  const path = new Float64Array(2 * 201)
  run.steps.forEach((step, index) => path.set([run.x[index] ?? 0, run.y[index] ?? 0], 2 * step))
  expect(comparePath(run, path).ok).toBe(true)

  path[2 * 20] = (path[2 * 20] ?? 0) + 1e-3
  expect(comparePath(run, path)).toMatchObject({ ok: false, step: 20 })
  path[2 * 5] = Number.NaN
  expect(comparePath(run, path)).toMatchObject({ ok: false, ratio: Number.POSITIVE_INFINITY, step: 5 })
  expect(comparePath(run, path.subarray(0, 20)).ok).toBe(false)
})
