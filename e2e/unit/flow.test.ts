import { expect, it } from 'vitest'
import { flowOn } from '../../src/engine/simulate/flow.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { simulate } from '../../src/index.ts'
import { flowStride, mostFlowBytes } from '../../src/trajectories/flow.ts'
import { createProcessorPainter, flowSize } from '../../src/views/shared/flow/processor.ts'
import { newRaster, rasterFlow, rowOf } from '../../src/views/shared/flow/raster.ts'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import type { FlowHandle } from '../../src/trajectories/flow.ts'

const experiment = (changes: object) =>
  normalise({
    version: 1,
    problem: { surface: 'himmelblau' },
    runs: [{ method: 'momentum' }],
    steps: 60,
    seed: 2,
    ...changes,
  })
const executor = wasmExecutor()

it.each([
  ['a grid in several parts', { starts: { grid: [130, 120] } }],
  [
    'a cloud under noise',
    { starts: { gaussian: 700, radius: 1 }, runs: [{ method: 'adam', gradient: { noise: 0.3 } }] },
  ],
])('%s flows as simulate says', async (_name, changes) => {
  const given = experiment(changes)
  const flow = await flowOn(executor, given, {})
  const [run] = (await simulate(given, { backend: 'wasm', keep: 'ends' })).runs
  const ends = flow.parts.flatMap(({ points, count }) => [...points.subarray(2 * count * (flow.rows - 1))])
  expect(ends).toEqual([...(run?.positions ?? [])])
  const states = flow.parts.flatMap((part) => [...part.states])
  const words = ['converged', 'diverged', 'stalled', 'running']
  expect(states.map((state) => words[state])).toEqual(Array.isArray(run?.end) ? run.end.map(({ state }) => state) : [])
})

it('every point is in the picture or counted outside', async () => {
  const flow = await flowOn(executor, experiment({ starts: { grid: [400, 300] } }), {})
  const raster = newRaster(97, 61)
  for (const [head, window] of [
    [0, [-6.1, 6.1, -6.1, 6.1]],
    [31.4, [-2, 3, 0, 4]],
    [60, [-6, 6, -6, 6]],
  ] as const) {
    for (const density of [false, true]) {
      const paint = () => (_member: number, into: Float64Array) => into.fill(255)
      const { outside } = rasterFlow(flow, head, window, paint, raster, { density })
      expect(raster.amount.reduce((sum, one) => sum + one, 0) + outside).toBe(120_000)
    }
  }
})

/** Members that stay where `at` puts them, as a batch of two rows. */
function resting(count: number, at: (member: number) => readonly [x: number, y: number]): FlowHandle {
  const row = Array.from({ length: count }, (_, member) => at(member)).flat()
  const part = { run: 0, count, points: Float32Array.of(...row, ...row), states: new Uint8Array(count) }
  return { parts: [part], rows: 2, stride: 1, steps: 1, count, bytes: 0 }
}

it.each([
  ['a little closer than the pixels', 160, 150],
  ['a little wider than the pixels', 160, 215],
])('a grid %s makes no beats with them', (_, side, wanted) => {
  const [pixels] = flowSize(wanted, wanted, side * side)
  const flow = resting(side * side, (k) => [((k % side) + 0.5) / side, (Math.floor(k / side) + 0.5) / side])
  const raster = newRaster(pixels, pixels)
  rasterFlow(flow, 0, [0, 1, 0, 1], () => (_member, into) => into.fill(255), raster)
  const even = (side / pixels) ** 2
  const inner = raster.amount.filter((_, k) => {
    const [x, y] = [k % pixels, Math.floor(k / pixels)]
    return Math.min(x, y) > 0 && Math.max(x, y) < pixels - 1
  })
  // told to the pixel alone, every fifteenth row and column has twice as many, and where they cross it is 3.5 times as many
  for (const amount of inner) expect(Math.abs(amount / even - 1)).toBeLessThan(0.4)
  // and most pixels are much nearer to what is even than that
  const spread = inner.reduce((sum, amount) => sum + (amount / even - 1) ** 2, 0) / inner.length
  expect(Math.sqrt(spread)).toBeLessThan(0.1)
})

it.each([0.8, 1, 1.3, 1.7])('how dense starts %s pixels apart are shows no lattice', (spacing) => {
  const [side, pixels] = [120, Math.round(120 * spacing)]
  const flow = resting(side * side, (k) => [((k % side) + 0.5) / side, (Math.floor(k / side) + 0.5) / side])
  const raster = newRaster(pixels, pixels)
  const paint = () => (_member: number, into: Float64Array) => into.fill(255)
  for (const moving of [true, false]) {
    rasterFlow(flow, 0, [0, 1, 0, 1], paint, raster, { density: true, moving })
    const inner = raster.amount.filter((_, k) => {
      const [x, y] = [k % pixels, Math.floor(k / pixels)]
      return Math.min(x, y) > 1 && Math.max(x, y) < pixels - 2
    })
    const even = (side / pixels) ** 2
    const off = inner.reduce((most, amount) => Math.max(most, Math.abs(amount / even - 1)), 0)
    expect(off).toBeLessThan(0.4)
  }
})

it('thousands on one spot are seen, the more of them the larger', () => {
  const given = experiment({})
  const [width, height] = [200, 200]
  const seen = (share: number): number => {
    const flow = resting(20_000, (k) => (k < share * 20_000 ? [3, 2] : [900, 900]))
    const scene = {
      flow,
      head: 0,
      view: {},
      problem: problemHandle(given),
      window: [-6, 6, -6, 6],
      width,
      height,
    } as const
    const pixels = createProcessorPainter()({ ...scene, look: { colour: 'end', scale: 'log' } })
    return pixels.filter((opacity, k) => k % 4 === 3 && opacity > 127).length
  }
  expect(seen(0.25)).toBeGreaterThan(100)
  expect(seen(1) / seen(0.25)).toBeGreaterThan(3)
})

it('a batch keeps as many steps as fit, start and end always, and more than fits is declined in words', async () => {
  for (const members of [1, 1000, 1e6, 8e6]) {
    const kept = flowStride(members, 200)
    if (!kept) throw new Error('It fits.')
    expect(8 * members * kept.rows).toBeLessThanOrEqual(mostFlowBytes)
    const flow = { parts: [], ...kept, steps: 200, count: members, bytes: 0 }
    expect([rowOf(flow, 0), rowOf(flow, 200)]).toEqual([0, kept.rows - 1])
  }
  expect(flowStride(1e7, 200)).toBeUndefined()
  const many = { starts: { grid: [1024, 1024] }, runs: Array.from({ length: 24 }, () => ({ method: 'gd' })) }
  await expect(flowOn(executor, experiment(many), {})).rejects.toThrow(/fewer starts/)
})

it('the line of a long step has no gaps, also where the step begins or ends far outside', () => {
  for (const [from, to] of [
    [0.01, 0.99],
    [-30, 40],
    [0.5, -900],
  ] as const) {
    const part = { run: 0, count: 1, points: Float32Array.of(from, 0.5, to, 0.5), states: new Uint8Array(1) }
    const flow = { parts: [part], rows: 2, stride: 1, steps: 1, count: 1, bytes: 0 }
    const raster = newRaster(400, 3)
    rasterFlow(flow, 1, [0, 1, 0, 1], () => (_member, into) => into.fill(255), raster)
    const [left, right] = [Math.min(from, to), Math.max(from, to)]
    for (let x = Math.max(0, Math.ceil(400 * left)); x < Math.min(400, Math.floor(400 * right)); x++)
      expect(raster.amount[400 + x]).toBeGreaterThan(0)
  }
})
