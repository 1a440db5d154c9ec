import { expect, test } from 'vitest'

import { simulate } from '../../../engine/simulate/choose.ts'
import { problemHandle } from '../../../engine/simulate/problem-handle.ts'
import { openRun } from '../../../engine/trace/tracer.ts'
import { normalise } from '../../../experiment/normalise.ts'
import { createThalwegStore } from '../../../store/store.ts'
import { localModel } from '../../shared/local-model.ts'
import { plotFrame } from '../plot-frame.ts'
import { metricOf } from '../../shared/study/metric.ts'
import { sampleGradients } from '../../shared/study/samples.ts'
import { ellipsePath } from './ellipses.ts'
import { curvatureSigns } from './signs.ts'

async function traced(problem: object, run: { method: string }, step = 3) {
  const experiment = normalise({ version: 1, problem, runs: [run], steps: 10 })
  const result = await simulate(experiment, { backend: 'js' })
  const handle = problemHandle(experiment)
  const store = createThalwegStore(experiment)
  store.setState({ problem: handle, trajectories: { version: 1, result, steps: 10 } })
  const trace = openRun(experiment, 0, result).at(step)
  const [x = 0, y = 0] = trace.theta.nodes.map(({ value }) => value)
  return { state: store.getState(), trace, model: localModel(handle, [x, y]), handle }
}
const bowl = { formula: 'x^2 + 5 y^2' }
const frame = plotFrame({ width: 400, height: 400, pixelRatio: 1 }, [-4, 4, -4, 4])
if (!frame) throw new Error('There is room for a plot.')

test('a method’s own matrix: learned by BFGS, damped, of squares on the diagonal, or none', async () => {
  const bfgs = await traced(bowl, { method: 'bfgs' }, 4)
  const metric = metricOf(bfgs.trace, bfgs.model)
  expect(metric?.name).toBe('B⁻¹')
  // What it learned of the last step s is the change of the gradient along it: B⁻¹s = Hs.
  const positions = bfgs.state.trajectories?.result.runs[0]?.positions ?? []
  const [u, v] = [(positions[6] ?? 0) - (positions[4] ?? 0), (positions[7] ?? 0) - (positions[5] ?? 0)]
  const [xx = 0, xy = 0, yy = 0] = metric?.of ?? []
  expect((xx * u + xy * v) / (2 * u)).toBeCloseTo(1, 6)
  expect((xy * u + yy * v) / (10 * v)).toBeCloseTo(1, 6)
  const damped = await traced(bowl, { method: 'newton-damped' })
  expect(metricOf(damped.trace, damped.model)).toEqual({ name: 'H + μI', of: [3, 0, 11] })
  const adam = await traced({ surface: 'himmelblau' }, { method: 'adam' })
  expect(metricOf(adam.trace, adam.model)).toMatchObject({
    name: '√v̂',
    of: [expect.any(Number), 0, expect.any(Number)],
  })
  const gd = await traced(bowl, { method: 'gd' })
  expect(metricOf(gd.trace, gd.model)).toBeUndefined()
})

test('an ellipse is long where the curvature is small, and none where it is singular', () => {
  const extent = (d: string, i: number): number => {
    const values = d
      .slice(1, -1)
      .split('L')
      .map((point) => Number(point.split(' ')[i]))
    return Math.max(...values) - Math.min(...values)
  }
  for (const [of, ratio] of [
    [[1, 0, 16], 4],
    [[16, 0, 1], 1 / 4],
    [[-1, 0, 16], 4],
  ] as const) {
    const d = ellipsePath(frame, [0, 0], of)
    expect(extent(d, 0) / extent(d, 1)).toBeCloseTo(ratio, 1)
  }
  expect(ellipsePath(frame, [0, 0], [1, 0, 0])).toBe('')
})

test('the sign map leaves a bowl empty, fills a dome, and splits what is curved down for x > 0 alone', async () => {
  const signs = async (formula: string) => curvatureSigns((await traced({ formula }, { method: 'gd' })).handle, frame)
  expect(await signs('x^2 + y^2')).toEqual({ one: '', both: '' })
  expect((await signs('-x^2 - y^2')).both).not.toBe('')
  const { one, both } = await signs('y^2 - x^3')
  expect(both).toBe('')
  const left = Math.min(...[...one.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x)))
  expect(Math.abs(left - frame.width / 2)).toBeLessThan(4)
})

test('each sample has an arrow, those of the batch theirs, whose mean is the step’s gradient', async () => {
  const run = { method: 'gd', gradient: { batch: 4 } }
  const { state, trace } = await traced({ data: 'line-fit', samples: 30 }, run)
  const arrows = sampleGradients(state, trace, 0)
  const chosen = arrows.filter(({ look }) => look === 'chosen')
  expect([arrows.length, chosen.length]).toEqual([30, 4])
  for (const i of [0, 1] as const) {
    const mean = chosen.reduce((sum, { by }) => sum + by[i] / 4, 0)
    expect(mean).toBeCloseTo(-(trace.gradient?.exact.nodes[i]?.value ?? 0), 6)
  }
  const plain = await traced(bowl, { method: 'gd' })
  expect(sampleGradients(plain.state, plain.trace, 0)).toEqual([])
})
