import { describe, expect, it } from 'vitest'
import { flowOn } from '../../src/engine/simulate/flow.ts'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { simulate } from '../../src/index.ts'
import type { FlowLook } from '../../src/store/state.ts'
import type { FlowHandle } from '../../src/trajectories/flow.ts'
import { createFlowPainter } from '../../src/views/shared/flow/gpu.ts'
import { amountOf, finenessOf } from '../../src/views/shared/flow/fineness.ts'
import { newRaster, rasterFlow } from '../../src/views/shared/flow/raster.ts'
import { testDevice } from '../support/gpu.ts'

const opened = await testDevice()

async function read(device: GPUDevice, buffer: GPUBuffer): Promise<ArrayBuffer> {
  const copy = device.createBuffer({ size: buffer.size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST })
  const encoder = device.createCommandEncoder()
  encoder.copyBufferToBuffer(buffer, 0, copy, 0, buffer.size)
  device.queue.submit([encoder.finish()])
  await copy.mapAsync(GPUMapMode.READ)
  return copy.getMappedRange().slice(0)
}

async function opacities(device: GPUDevice, from: GPUTexture): Promise<Uint8Array> {
  const { width, height } = from
  const bytesPerRow = 256 * Math.ceil((4 * width) / 256)
  const buffer = device.createBuffer({
    size: bytesPerRow * height,
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC,
  })
  const encoder = device.createCommandEncoder()
  encoder.copyTextureToBuffer({ texture: from }, { buffer, bytesPerRow }, [width, height])
  device.queue.submit([encoder.finish()])
  const bytes = new Uint8Array(await read(device, buffer))
  return Uint8Array.from(
    { length: width * height },
    (_, k) => bytes[Math.floor(k / width) * bytesPerRow + 4 * (k % width) + 3] ?? 0,
  )
}

describe.runIf(opened)('a batch on the graphics processor', () => {
  if (!opened) return
  const { device } = opened
  const experiment = (grid: readonly [number, number], steps: number) =>
    normalise({
      version: 1,
      problem: { surface: 'himmelblau' },
      runs: [{ method: 'momentum', parameters: { lr: 0.01, beta: 0.8 } }],
      starts: { grid },
      steps,
      seed: 2,
    })

  it('ends where simulate says, with its start', async () => {
    const given = experiment([30, 20], 50)
    const flow = await flowOn(webgpuExecutor(device), given, {})
    const [part] = flow.onGpu?.parts ?? []
    const [run] = (await simulate(given, { device, keep: 'ends' })).runs
    if (!part || !run) throw new Error('There is one run.')
    const points = new Float32Array(await read(device, part.points))
    expect([points[0], points[1]]).toEqual([-6, -6])
    const ends = points.subarray(2 * part.count * (flow.rows - 1), 2 * part.count * flow.rows)
    expect([...ends]).toEqual([...run.positions])
    flow.dispose?.()
  })

  it('has every point in the raster or counted outside', async () => {
    // so many that no trails are drawn
    const given = experiment([330, 310], 8)
    const flow = await flowOn(webgpuExecutor(device), given, {})
    const [width, height] = [97, 61]
    const usage = GPUTextureUsage.RENDER_ATTACHMENT | GPUTextureUsage.COPY_SRC
    const target = device.createTexture({ size: [width, height], format: 'rgba8unorm', usage })
    const still = { flow, view: {}, problem: problemHandle(given), width, height }
    device.pushErrorScope('validation')
    const painter = createFlowPainter(device, 'rgba8unorm')
    for (const [colour, head, window] of [
      ['density', 0, [-6.5, 6.5, -6.5, 6.5]],
      ['density', 5.4, [-2, 3, 0, 4]],
      ['end', 5.4, [-2, 3, 0, 4]],
      ['speed', 8, [-2, 3, 0, 4]],
    ] as const) {
      const look: FlowLook = { colour, scale: 'log' }
      painter.draw({ ...still, look, head, window }, target.createView())
      const raster = painter.raster()
      const perPoint = amountOf(finenessOf(flow, { density: colour === 'density' }))
      if (!raster) throw new Error('Something was drawn.')
      const words = new Uint32Array(await read(device, raster))
      const outside = words[4 * width * height] ?? 0
      const inside = words.subarray(0, width * height).reduce((sum, one) => sum + one, 0)
      expect(inside + outside).toBe(perPoint * 102_300)
      if (head === 0) expect(outside).toBe(0)
      if (colour !== 'density') continue
      const shown = await opacities(device, target)
      const most = Math.max(...words.subarray(0, width * height))
      // opaque is what is as full as the fullest
      shown.forEach((opacity, pixel) => {
        const share = Math.log1p((words[pixel] ?? 0) / perPoint) / Math.log1p(most / perPoint)
        const wanted = 255 * (0.55 + 0.45 * share) * Math.min(1, (4 * (words[pixel] ?? 0)) / perPoint)
        // no spot is crowded yet: nothing else lies over it
        expect(Math.abs(opacity - wanted)).toBeLessThan(1.5)
      })
    }
    expect(await device.popErrorScope()).toBeNull()
    painter.dispose()
    flow.dispose?.()
  })

  it.each([
    ['points, in a picture that moves and in one that stays', [330, 310]],
    ['paths of few', [5, 4]],
  ] as const)('tells where they are as the processor does: %s', async (_what, grid) => {
    const given = experiment(grid, 8)
    const flow = await flowOn(webgpuExecutor(device), given, {})
    const [part] = flow.onGpu?.parts ?? []
    if (!part) throw new Error('There is one run.')
    const points = new Float32Array(await read(device, part.points))
    const { run, count } = part
    const states = new Uint8Array(count)
    const { onGpu: _, ...described } = flow
    const onProcessor: FlowHandle = { ...described, parts: [{ run, count, points, states }] }
    const [width, height] = [97, 61]
    const format = 'rgba8unorm'
    const target = device.createTexture({ size: [width, height], format, usage: GPUTextureUsage.RENDER_ATTACHMENT })
    const painter = createFlowPainter(device, format)
    const raster = newRaster(width, height)
    for (const [moving, colour] of [
      [true, 'density'],
      [false, 'density'],
      [false, 'end'],
    ] as const)
      for (const [head, window] of [
        [0, [-6, 6, -6, 6]],
        [5.4, [-2, 3, 0, 4]],
      ] as const) {
        const look: FlowLook = { colour, scale: 'log' }
        const drawing = { moving, density: colour === 'density' }
        const perPoint = amountOf(finenessOf(flow, drawing))
        const scene = { flow, look, head, view: {}, problem: problemHandle(given), window, moving, width, height }
        painter.draw(scene, target.createView())
        const buffer = painter.raster()
        if (!buffer) throw new Error('Something was drawn.')
        const words = new Uint32Array(await read(device, buffer))
        rasterFlow(onProcessor, head, window, () => () => undefined, raster, drawing)
        const all = raster.amount.reduce((sum, amount) => sum + amount, 0)
        // in single precision some are on the other side of where a point changes its pixel
        const apart = raster.amount.reduce((sum, amount, k) => sum + Math.abs(amount - (words[k] ?? 0) / perPoint), 0)
        expect(apart / all).toBeLessThan(0.01)
      }
    painter.dispose()
    flow.dispose?.()
  })
})
