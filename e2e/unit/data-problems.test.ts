import { describe, expect, it } from 'vitest'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import { compileProblem } from '../../src/engine/simulate/problem.ts'
import type { GradientSource } from '../../src/experiment/experiment.ts'
import { dataProblems } from '../../src/problems/index.ts'
import { backends, trajectory } from '../support/backends.ts'
import { firstOrder } from '../support/first-order.ts'
import { testDevice } from '../support/gpu.ts'
import { firstDifference, follow, prepare } from '../support/kernels.ts'
import { randomPoints, seedOf } from '../support/random-points.ts'

const gpu = await testDevice()
const twin = jsExecutor('single')
const wasm = wasmExecutor()
const webgpu = gpu && webgpuExecutor(gpu.device)
const list = [...dataProblems.values()].map((of, index) => [of.id, of, index] as const)

/** The central difference of sixth order. */
function difference(of: (h: number) => number, h: number): number {
  const pair = (k: number) => of(k * h) - of(-k * h)
  return (45 * pair(1) - 9 * pair(2) + pair(3)) / (60 * h)
}

describe.each(list)('%s', (id, of, index) => {
  it('says all that a data problem needs, and starts inside its domain', () => {
    const { x, y } = of.domain
    expect(of.start[0] > x[0] && of.start[0] < x[1] && of.start[1] > y[0] && of.start[1] < y[1]).toBe(true)
    for (const text of [of.name, of.shows, of.source, of.axes.x, of.axes.y]) expect(text).toMatch(/^\S.{0,90}$/)
    expect(of.learningRate).toBeGreaterThan(0)
    const labels = Array.from({ length: 200 }, (_, i) => of.row((i + 0.5) / 200, Math.sin(i), of.noise)[1])
    if (of.values) expect(labels.every((label) => of.values?.includes(label))).toBe(true)
  })

  it('has exact derivatives, wherever differences agree with each other', () => {
    const { formula, values, rows } = compileProblem({ problem: { data: id, samples: 12 }, seed: 3 })
    const [first, second] = [new Float64Array(3), new Float64Array(3)]
    const at = (x: number, y: number): readonly number[] => {
      formula.first([x, y, ...values], first, rows)
      formula.second([x, y, ...values], second, rows)
      return [...first, ...second]
    }
    const points = randomPoints(of.domain, 60, seedOf(id))
    let compared = 0
    for (let i = 0; i < 60; i++) {
      const [x = 0, y = 0] = points.subarray(2 * i, 2 * i + 2)
      const [, fx = NaN, fy = NaN, fxx = NaN, fxy = NaN, fyy = NaN] = at(x, y)
      const pairs = [
        [fx, (h: number) => at(x + h, y)[0]],
        [fy, (h: number) => at(x, y + h)[0]],
        [fxx, (h: number) => at(x + h, y)[1]],
        [fxy, (h: number) => at(x, y + h)[1]],
        [fyy, (h: number) => at(x, y + h)[2]],
      ] as const
      for (const [exact, along] of pairs) {
        const [coarse, fine] = [2e-3, 1e-3].map((h) => difference((d) => along(d) ?? NaN, h))
        // a kink of some sample lies between
        if (!(Math.abs((coarse ?? NaN) - (fine ?? NaN)) < 1e-9 * (1 + Math.abs(exact)))) continue
        compared++
        expect(Math.abs((fine ?? NaN) - exact), `at (${x}, ${y})`).toBeLessThan(1e-8 * (1 + Math.abs(exact)))
      }
    }
    expect(compared).toBeGreaterThan(200)
  })

  it('gives the same bits on all back ends, whole and by minibatches, with every first-order method', async () => {
    const found: string[] = []
    for (const [number, method] of firstOrder.entries()) {
      const gradient: GradientSource | undefined = number % 2 === 0 ? undefined : { batch: 3, order: 'shuffled' }
      const prepared = prepare({ data: id, samples: 15 }, method, {}, gradient && { gradient })
      const starts = randomPoints(prepared.problem.domain, 8, seedOf(`${id} ${method}`))
      const expected = await follow(twin, prepared, starts, 60)
      const onGpu = webgpu && (index + number) % 4 < 2
      for (const executor of onGpu ? [wasm, webgpu] : [wasm]) {
        const at = firstDifference((await follow(executor, prepared, starts, 60)).path, expected.path)
        if (at >= 0) found.push(`${method}: ${executor.name} differs at step ${Math.floor(at / 16) + 1}`)
      }
    }
    expect(found).toEqual([])
  })

  it.each(backends)('goes down from its start at its learning rate, on %s', async (backend) => {
    const { losses } = await trajectory(
      { problem: { data: id }, start: of.start, run: { method: 'gd' }, steps: 60, seed: 1 },
      backend,
    )
    expect(losses.at(-1)).toBeLessThan(0.8 * (losses[0] ?? 0))
  })
})

/** Puts p − ∇f_batch(p) at each step, p being the start: so a path's points tell the gradients that batches show there. */
const look = { memory: { p: 0 }, step: 'if t < 2 { p = theta }\ntheta = p - grad(p)' }

async function gradients(
  data: string,
  samples: number,
  gradient: GradientSource,
  steps: number,
  point: readonly [number, number],
) {
  const run = { method: look, gradient }
  const path = await trajectory({ problem: { data, samples }, start: point, run, steps, seed: 5 })
  const of = (axis: 0 | 1) =>
    Float64Array.from({ length: steps }, (_, k) => point[axis] - (path.positions[2 * (k + 1) + axis] ?? NaN))
  return { x: of(0), y: of(1), batches: path.batches }
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value / values.length, 0)
const variance = (values: Float64Array): number => {
  const middle = mean(values)
  return mean(values.map((value) => (value - middle) ** 2))
}

describe('minibatches', () => {
  it.each(list)('of %s have gradients whose mean over an epoch is the full one', async (id, { start }) => {
    const whole = await gradients(id, 24, { batch: 24 }, 1, start)
    for (const order of ['given', 'shuffled-once', 'shuffled'] as const)
      for (const batch of [1, 4, 12]) {
        const { x, y } = await gradients(id, 24, { batch, order }, (2 * 24) / batch, start)
        expect(mean(x)).toBeCloseTo(whole.x[0] ?? NaN, 10)
        expect(mean(y)).toBeCloseTo(whole.y[0] ?? NaN, 10)
      }
  })

  it('drawn with replacement have B times the variance the same for every B, within 2 %', async () => {
    const products: number[] = []
    for (const batch of [1, 4, 16, 64]) {
      const { x, y } = await gradients('line-fit', 100, { batch, order: 'replacement' }, 60_000, [-1, 1.5])
      products.push(batch * (variance(x) + variance(y)))
    }
    for (const product of products) expect(Math.abs(product / (products[0] ?? NaN) - 1)).toBeLessThan(0.02)
  })

  const epochs = async (order: GradientSource['order'], growth = 1) => {
    const { batches } = await gradients('line-fit', 30, { batch: 7, ...(order && { order }), growth }, 60, [0, 0])
    const seen = [...(batches?.indices ?? [])]
    return {
      batches,
      list: Array.from({ length: Math.floor(seen.length / 30) }, (_, k) => seen.slice(30 * k, 30 * k + 30)),
    }
  }
  const stored = Array.from({ length: 30 }, (_, i) => i)

  it.each(['given', 'shuffled-once', 'shuffled'] as const)(
    'in the order “%s” visit each sample once an epoch',
    async (order) => {
      const { list: all } = await epochs(order)
      expect(all).toHaveLength(14)
      for (const epoch of all) expect(epoch.toSorted((a, b) => a - b)).toEqual(stored)
      const different = new Set(all.map((epoch) => epoch.join()))
      expect(different.size).toBe(order === 'shuffled' ? 14 : 1)
      expect(different.has(stored.join())).toBe(order === 'given')
    },
  )

  it('with replacement miss some and repeat some', async () => {
    const { list: all } = await epochs('replacement')
    const distinct = all.map((epoch) => new Set(epoch).size)
    expect(Math.max(...distinct)).toBeLessThan(30)
    // 30·(1 − (1 − 1/30)³⁰) = 19.1 of 30 are seen in the mean
    expect(distinct.reduce((a, b) => a + b) / distinct.length).toBeCloseTo(19.1, -1)
  })

  it('grow by a factor each epoch, up to the whole data set', async () => {
    const { batches } = await epochs('shuffled', 2)
    const sizes = Array.from(batches?.starts ?? [])
      .map((start, k, all) => (all[k + 1] ?? NaN) - start)
      .slice(0, -1)
    expect(sizes.slice(0, 8)).toEqual([7, 7, 7, 7, 7, 14, 14, 28])
    expect(sizes.at(-1)).toBe(30)
  })
})
