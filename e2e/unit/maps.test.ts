import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import { mapOn } from '../../src/engine/simulate/map.ts'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { sweep } from '../../src/index.ts'
import { areasOf, classOf, sharesOf } from '../../src/trajectories/maps.ts'
import { curvaturesOf, edgeAlong, edgeOf, polyakOptimum } from '../../src/views/map/theory.ts'
import { testDevice } from '../support/gpu.ts'

const gpu = await testDevice()
const executors = [wasmExecutor(), ...(gpu ? [webgpuExecutor(gpu.device)] : [])]
const experiment = (changes: object) => normalise({ version: 1, seed: 1, ...changes })
const starts = (from: number, to: number, count: number) => {
  const x = { of: 'start.x', from, to, count, scale: 'linear' } as const
  return { run: 0, x, y: { ...x, of: 'start.y' } }
}
const classesOf = (map: Awaited<ReturnType<typeof mapOn>>) =>
  Array.from(map.states, (_, cell) => Object.values(classOf(map, cell)).join(' '))

describe('basins of Himmelblau', () => {
  const given = experiment({
    problem: { surface: 'himmelblau' },
    runs: [{ method: 'gd', parameters: { lr: 0.01 } }],
    steps: 400,
  })

  it('are the same on every back end but for half a per cent at the borders, with the same attractors', async () => {
    const exact = await mapOn(jsExecutor(), given, starts(-6, 6, 101), {})
    for (const executor of executors) {
      const map = await mapOn(executor, given, starts(-6, 6, 101), {})
      const [a, b] = [classesOf(exact), classesOf(map)]
      expect(a.filter((one, cell) => one !== b[cell]).length).toBeLessThanOrEqual(0.005 * a.length)
      expect(map.critical).toEqual(exact.critical)
    }
    expect(areasOf(exact).filter(({ kind }) => kind === 'place').length).toBe(4)
  })

  it('areas are all cells, and their shares 100 %', async () => {
    const map = await mapOn(executors[0] ?? jsExecutor(), given, starts(-6, 6, 64), {})
    const cells = areasOf(map).map((area) => area.cells)
    expect(cells.reduce((sum, one) => sum + one, 0)).toBe(64 * 64)
    expect(Math.round(10 * sharesOf(cells).reduce((sum, one) => sum + one, 0))).toBe(1000)
  })
})

it('shares sum to 100.0 whatever the counts, each within a tenth of the exact one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 30 }), (counts) => {
      const total = counts.reduce((sum, one) => sum + one, 0)
      const shares = sharesOf(counts)
      if (total === 0) return
      expect(shares.reduce((sum, one) => sum + Math.round(10 * one), 0)).toBe(1000)
      shares.forEach((share, i) => expect(Math.abs(share - (100 * (counts[i] ?? 0)) / total)).toBeLessThan(0.1 + 1e-9))
    }),
  )
})

it('starts on a line of symmetry, on a saddle and far outside each have a class of their own', async () => {
  const wells = experiment({
    problem: { surface: 'double-well' },
    runs: [{ method: 'gd', parameters: { lr: 0.1 } }],
    steps: 300,
  })
  const map = await mapOn(jsExecutor(), wells, starts(-40, 40, 81), {})
  const at = (x: number, y: number) => classOf(map, (y + 40) * 81 + x + 40)
  const kindAt = (x: number, y: number) => map.critical[at(x, y).place]?.kind
  expect([kindAt(1, 0), kindAt(-1, 1), kindAt(0, 1), kindAt(0, 0)]).toEqual(['minimum', 'minimum', 'saddle', 'saddle'])
  expect(map.steps[40 * 81 + 40]).toBe(0)
  expect(at(40, 0).kind).toBe('diverged')
  // a root has no value left of 0: such starts leave the finite at once
  const root = experiment({
    problem: { formula: 'sqrt(x) + y^2' },
    runs: [{ method: 'gd', parameters: { lr: 0.1 } }],
    steps: 60,
  })
  const half = await mapOn(jsExecutor(), root, starts(-4, 4, 9), {})
  expect(classOf(half, 4 * 9).kind).toBe('diverged')
})

it('the measured edge of stability is the closed form’s within a cell, and the fastest settings are near Polyak’s', async () => {
  const valley = experiment({
    problem: { surface: 'valley', parameters: { kappa: 25, rotation: 20 } },
    start: [3, 2],
    runs: [{ method: 'momentum' }],
    steps: 2000,
  })
  const curvatures = curvaturesOf(problemHandle(valley))
  if (!curvatures) throw new Error('A valley is quadratic.')
  expect(curvatures[0]).toBeCloseTo(1, 6)
  expect(curvatures[1]).toBeCloseTo(25, 6)
  const x = { of: 'lr', from: 0.01, to: 0.4, count: 48, scale: 'log' } as const
  const y = { of: 'beta', from: 0, to: 0.96, count: 25, scale: 'linear' } as const
  const states = await sweep(valley, { x, y, measure: 'state', backend: 'wasm' })
  const rate = (i: number) => x.from * (x.to / x.from) ** (i / (x.count - 1))
  for (let j = 0; j < y.count; j++) {
    const edge = edgeOf(curvatures[1], 0.04 * j)
    const diverged = Array.from({ length: x.count }, (_, i) => states.values[j * x.count + i] === 1).indexOf(true)
    // the first diverged cell is the first beyond the edge, or its neighbour
    const expected = Array.from({ length: x.count }, (_, i) => rate(i) > edge).indexOf(true)
    expect(Math.abs((diverged < 0 ? x.count : diverged) - (expected < 0 ? x.count : expected))).toBeLessThanOrEqual(1)
  }
  const steps = await sweep(valley, { x, y, measure: 'steps', backend: 'wasm' })
  const best = steps.values.reduce(
    (at, value, cell) => (value < (steps.values[at] ?? Infinity) || Number.isNaN(steps.values[at] ?? NaN) ? cell : at),
    0,
  )
  const optimum = polyakOptimum(curvatures)
  expect(Math.abs(Math.log(rate(best % x.count) / optimum.lr))).toBeLessThan(0.35)
  expect(Math.abs(0.04 * Math.floor(best / x.count) - optimum.beta)).toBeLessThan(0.12)
})

it('over condition numbers, too, the measured edge is the closed form’s within a cell', async () => {
  const valley = experiment({
    problem: { surface: 'valley', parameters: { kappa: 25, rotation: 20 } },
    start: [3, 2],
    runs: [{ method: 'momentum', parameters: { beta: 0.6 } }],
    steps: 2000,
  })
  const x = { of: 'lr', from: 0.01, to: 4, count: 48, scale: 'log' } as const
  const y = { of: 'problem.kappa', from: 1, to: 100, count: 13, scale: 'log' } as const
  const map = await mapOn(wasmExecutor(), valley, { run: 0, x, y }, {})
  const edgeAt = edgeAlong(map, { problem: problemHandle(valley), experiment: valley })
  if (!edgeAt) throw new Error('A valley is quadratic.')
  const cellOf = (rate: number) => (Math.log(rate / x.from) / Math.log(x.to / x.from)) * (x.count - 1)
  for (let j = 0; j < y.count; j++) {
    const diverged = map.states.subarray(j * x.count, (j + 1) * x.count).indexOf(1)
    expect(Math.abs(diverged - cellOf(edgeAt(y.to ** (j / (y.count - 1)))))).toBeLessThan(2)
  }
  // with a schedule around it theory has no such edge
  const scheduled = { ...valley, runs: valley.runs.map((run) => ({ ...run, schedule: { id: 'cosine' } })) }
  expect(edgeAlong(map, { problem: problemHandle(valley), experiment: scheduled })).toBeUndefined()
})

it('a surface that is not quadratic has no edge in closed form', () => {
  expect(curvaturesOf(problemHandle(experiment({ problem: { surface: 'rosenbrock' } })))).toBeUndefined()
  expect(curvaturesOf(problemHandle(experiment({ problem: { surface: 'saddle' } })))).toBeUndefined()
})
