import { describe, expect, test } from 'vitest'

import { problemHandle } from '../../../engine/simulate/problem-handle.ts'
import { simulate } from '../../../engine/simulate/choose.ts'
import { openRun } from '../../../engine/trace/tracer.ts'
import { curvature } from '../../../index.ts'
import { normalise } from '../../../experiment/normalise.ts'
import { modelsOf, shownModel } from './step-models.ts'

async function opened(problem: object, run: { method: string; parameters?: object; gradient?: object }, step = 2) {
  const experiment = normalise({ version: 1, problem, runs: [run], steps: 6 })
  const of = openRun(experiment, 0, await simulate(experiment, { backend: 'js' }))
  const now = of.at(step)
  return { models: modelsOf(problemHandle(experiment), { now, before: undefined, run: 0, of }), now, experiment }
}
const study = { run: 0, shown: [], predicted: false, path: undefined }
const rosenbrock = { surface: 'rosenbrock' }

describe('the method’s own model is the one of which its step is the lowest point', () => {
  test.each([
    ['newton', rosenbrock, 'hessian'],
    ['newton-damped', rosenbrock, 'damped'],
    ['gauss-newton', rosenbrock, 'gauss-newton'],
    ['levenberg', rosenbrock, 'damped'],
    ['levenberg-marquardt', { surface: 'beale' }, 'damped'],
  ] as const)('%s', async (method, problem, own) => {
    const { models, now } = await opened(problem, { method }, 1)
    expect(models.own).toBe(own)
    const { minimizer } = shownModel(models, study)?.model ?? {}
    const direction = now.lines.findLast(({ name }) => name === 'd')?.value.nodes.map(({ value }) => value)
    const [x = 0, y = 0] = now.theta.nodes.map(({ value }) => value)
    const [nextX = 0, nextY = 0] = now.next.nodes.map(({ value }) => value)
    const [dx = 0, dy = 0] = direction ?? [nextX - x, nextY - y]
    expect(minimizer?.[0]).toBeCloseTo(x + dx, 9)
    expect(minimizer?.[1]).toBeCloseTo(y + dy, 9)
  })
  test('a trust region’s own is the Hessian’s, in a disc of its radius; a first-order method has none of its own', async () => {
    const { models, now } = await opened(rosenbrock, { method: 'trust-region' })
    const reach = now.memory.get('reach')?.nodes[0]?.value ?? 0
    expect(shownModel(models, study)).toMatchObject({ kind: 'hessian', region: [1 / reach ** 2, 0, 1 / reach ** 2] })
    const plain = await opened(rosenbrock, { method: 'gd' })
    expect(plain.models.own).toBeUndefined()
    expect(shownModel(plain.models, study)).toMatchObject({ kind: 'hessian', region: undefined })
  })
})

test('Gauss and Newton’s matrix is 2JᵀJ, and is there only for sums of squares', async () => {
  const { models, experiment } = await opened(rosenbrock, { method: 'gd' }, 1)
  const known = (await curvature(experiment)).gaussNewton
  const found = models.all.find(({ kind }) => kind === 'gauss-newton')?.model.hessian
  expect(found?.map((value) => value.toFixed(9))).toEqual(
    [known?.[0]?.[0], known?.[0]?.[1], known?.[1]?.[1]].map((value) => value?.toFixed(9)),
  )
  const { models: others } = await opened({ formula: 'x^2 + 5 y^4' }, { method: 'gd' }, 1)
  expect(others.all.map(({ kind }) => kind)).toEqual(['hessian'])
})

test('ρ is what the method itself makes of its model', async () => {
  for (const method of ['levenberg', 'trust-region']) {
    const { models, now } = await opened({ surface: 'beale' }, { method })
    const ratio = now.lines.findLast(({ name }) => name === 'ratio')?.value.nodes[0]?.value
    // Levenberg's ratio is of the sum of squares without damping.
    const kind = method === 'levenberg' ? 'gauss-newton' : 'hessian'
    expect(shownModel(models, { ...study, model: kind })?.ratio).toBeCloseTo(ratio ?? Number.NaN, 6)
  }
})

test('damping trusts a disc that ends where the step does, Marquardt’s an ellipse', async () => {
  for (const method of ['levenberg', 'levenberg-marquardt']) {
    const { models } = await opened({ surface: 'beale' }, { method })
    const shown = shownModel(models, study)
    const [xx, xy, yy] = shown?.region ?? [0, 0, 0]
    const { at, minimizer } = shown?.model ?? {}
    const [dx, dy] = [(minimizer?.[0] ?? 0) - (at?.[0] ?? 0), (minimizer?.[1] ?? 0) - (at?.[1] ?? 0)]
    expect(xx * dx * dx + 2 * xy * dx * dy + yy * dy * dy).toBeCloseTo(1, 9)
    expect(xy / xx).toBeCloseTo(0, 6)
    if (method === 'levenberg') expect(yy / xx).toBeCloseTo(1, 6)
    else expect(Math.abs(yy / xx - 1)).toBeGreaterThan(0.1)
  }
})

test('a reader’s choice that is not there falls back to the method’s own', async () => {
  const { models } = await opened({ formula: 'x^2 + 5 y^4' }, { method: 'newton-damped' })
  expect(shownModel(models, { ...study, model: 'gauss-newton' })?.kind).toBe('damped')
})

describe('on minibatches the model is of the samples that the step saw', () => {
  const gradient = { batch: 5, order: 'shuffled' }
  const problem = { data: 'logistic', samples: 20 }

  test('Newton’s step leads to its lowest point', async () => {
    const { models, now } = await opened(problem, { method: 'newton', gradient })
    expect(models).toMatchObject({ own: 'hessian', all: [{ kind: 'hessian' }] })
    const { minimizer } = shownModel(models, study)?.model ?? {}
    const [x = 0, y = 0] = now.next.nodes.map(({ value }) => value)
    expect(minimizer?.[0]).toBeCloseTo(x, 9)
    expect(minimizer?.[1]).toBeCloseTo(y, 9)
  })

  test('Gauss–Newton’s is of the samples’ own residuals', async () => {
    const { models, now } = await opened({ data: 'neuron-tanh', samples: 20 }, { method: 'gauss-newton', gradient }, 1)
    expect(models).toMatchObject({ own: 'gauss-newton', all: [{ kind: 'hessian' }, { kind: 'gauss-newton' }] })
    const { minimizer } = shownModel(models, study)?.model ?? {}
    now.next.nodes.forEach(({ value }, k) => expect(minimizer?.[k]).toBeCloseTo(value, 6))
  })

  test('damping is beside the batch’s Hessian, and trusts a disc that ends where the step does', async () => {
    const { models } = await opened(problem, { method: 'newton-damped', gradient })
    const { kind, model, region: [xx, xy, yy] = [0, 0, 0] } = shownModel(models, study) ?? {}
    expect(kind).toBe('damped')
    const [dx, dy] = [0, 1].map((k) => (model?.minimizer?.[k] ?? 0) - (model?.at[k] ?? 0))
    expect(xx * (dx ?? 0) ** 2 + 2 * xy * (dx ?? 0) * (dy ?? 0) + yy * (dy ?? 0) ** 2).toBeCloseTo(1, 9)
    expect([xy / xx, yy / xx].map((share) => share.toFixed(6))).toEqual(['0.000000', '1.000000'])
  })

  test('ρ of a trust region is the method’s own', async () => {
    const { models, now } = await opened(problem, { method: 'trust-region', gradient })
    const ratio = now.lines.findLast(({ name }) => name === 'ratio')?.value.nodes[0]?.value
    expect(shownModel(models, study)?.ratio).toBeCloseTo(ratio ?? Number.NaN, 6)
  })

  test('a method that asks for no curvature is shown that of the whole loss', async () => {
    const { models, experiment, now } = await opened(problem, { method: 'gd', gradient })
    const [x = 0, y = 0] = now.theta.nodes.map(({ value }) => value)
    expect(shownModel(models, study)?.model.hessian).toEqual(problemHandle(experiment).hessian(x, y))
  })
})
