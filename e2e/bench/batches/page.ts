// Measures batches in a browser: `bench` is called by `batches.mjs`, one figure at a time.
import type { Executor } from '../../../src/engine/kernels/batch.ts'
import { jsExecutor } from '../../../src/engine/js/executor.ts'
import { flowOn } from '../../../src/engine/simulate/flow.ts'
import { mapOn } from '../../../src/engine/simulate/map.ts'
import { problemHandle } from '../../../src/engine/simulate/problem-handle.ts'
import { swiftly } from '../../../src/engine/wasm/swift-batch.ts'
import { wasmExecutor } from '../../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../../src/engine/webgpu/executor.ts'
import { normalise } from '../../../src/experiment/normalise.ts'
import type { MapQuestion } from '../../../src/trajectories/maps.ts'
import { median, sideBySide } from '../measure.ts'
import { ours } from '../ours.ts'
import type { Says } from './tensorflow-basins.ts'

const methods = { momentum: { lr: 0.005, beta: 0.9 }, adam: { lr: 0.1 } } as const
type Method = keyof typeof methods

const wasm = wasmExecutor(() => swiftly)

const starts = (count: number): MapQuestion => {
  const x = { of: 'start.x', from: -6, to: 6, count, scale: 'linear' } as const
  return { run: 0, x, y: { ...x, of: 'start.y' } }
}

const basins = (method: Method) =>
  normalise({
    version: 1,
    problem: { surface: 'himmelblau' },
    runs: [{ method, parameters: methods[method] }],
    steps: 200,
    seed: 1,
  })

async function taken(run: () => Promise<unknown>, turns: number): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn <= turns; turn++) {
    const began = performance.now()
    await run()
    // the first turn compiles and starts workers
    if (turn > 0) times.push(performance.now() - began)
  }
  return median(times)
}

/** The device, asked for once. */
let device: Promise<GPUDevice | undefined> | undefined
const gpu = () =>
  (device ??= (async () => {
    const adapter = await globalThis.navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' })
    if (!adapter) return undefined
    const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits
    return adapter.requestDevice({ requiredLimits: { maxBufferSize, maxStorageBufferBindingSize } })
  })())

const bench = {
  /** What WebGPU runs on here. */
  adapter: async () => {
    const adapter = await globalThis.navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' })
    if (!adapter) return undefined
    const { vendor, architecture, description } = adapter.info
    const name = description || `${vendor} ${architecture}`
    return { name, software: /swiftshader|llvmpipe|software/i.test(`${vendor} ${architecture} ${description}`) }
  },
  cores: () => navigator.hardwareConcurrency,
  /** Milliseconds of a coarse and of a whole map of basins. */
  basins: async (method: Method, turns: number) => {
    const given = basins(method)
    const coarse = await taken(() => mapOn(wasm, given, starts(64), {}), turns)
    const whole = await taken(() => mapOn(wasm, given, starts(512), {}), turns)
    return { coarse, whole }
  },
  /** Milliseconds of a step of the same map in TensorFlow.js, by a few. */
  tensorflow: async (method: Method, backend: 'wasm' | 'webgpu') => {
    const { tensorflowBasins } = await import('./tensorflow-basins.ts')
    const run = await tensorflowBasins(method, methods[method], backend, 'ends')
    return (await taken(() => run(10), 1)) / 10
  },
  /**
   * Milliseconds of a step of the whole map, ours and TensorFlow.js's, and in what share of the cells that end at a minimum, as ours
   * finds, both say the same one; what share of all cells these are.
   */
  against: async (method: Method, backend: 'wasm' | 'webgpu', says: Says, turns: number) => {
    const given = basins(method)
    const { minima, tensorflowBasins } = await import('./tensorflow-basins.ts')
    const ourMap = () => mapOn(wasm, given, starts(512), {})
    const theirMap = await tensorflowBasins(method, methods[method], backend, says)
    const entries = [
      { name: 'ours', run: async () => void (await ourMap()) },
      { name: backend, run: async () => void (await theirMap(given.steps)) },
    ].map((competitor) => ({ competitor, steps: given.steps }))
    // compilers take some tens of our maps until they have done their work
    const [own, theirs] = (await sideBySide(entries, turns, 3000)).map(({ perStep }) => perStep)
    const [map, other] = [await ourMap(), await theirMap(given.steps)]
    let [arrived, same] = [0, 0]
    map.places.forEach((place, cell) => {
      const found = map.critical[place]
      const near = minima[other[cell] ?? -1]
      if (found?.kind !== 'minimum' || !near) return
      arrived++
      if (Math.hypot(found.at[0] - near[0], found.at[1] - near[1]) < 1e-3) same++
    })
    return { own, theirs, same: same / arrived, arrived: arrived / map.places.length }
  },
  rates: (turns: number) => {
    const given = normalise({
      version: 1,
      problem: { surface: 'valley', parameters: { kappa: 25 } },
      runs: [{ method: 'momentum' }],
      steps: 500,
      seed: 1,
    })
    const x = { of: 'lr', from: 0.001, to: 1, count: 256, scale: 'log' } as const
    const y = { of: 'beta', from: 0, to: 0.99, count: 256, scale: 'linear' } as const
    return taken(() => mapOn(wasm, given, { run: 0, x, y }, {}), turns)
  },
  /** WGSL against float64 JavaScript, the path not kept: nanoseconds of a step of a trajectory each. */
  shader: async (count: number, steps: number, turns: number) => {
    const opened = await gpu()
    if (!opened) return undefined
    const entry = (name: string, executor: Executor) => ({ competitor: ours(name, executor, count), steps })
    const [fast, slow] = await sideBySide(
      [entry('WGSL', webgpuExecutor(opened)), entry('JavaScript', jsExecutor())],
      turns,
      1,
    )
    return fast && slow && [fast.perStep, slow.perStep].map((perStep) => (1e6 * perStep) / count)
  },
  /** Milliseconds from a frame's drawing to its end on the device, of so many points by density, 1,000 × 700. */
  density: async (side: number, turns: number, moving: boolean) => {
    const opened = await gpu()
    if (!opened) return undefined
    const { createFlowPainter } = await import('../../../src/views/shared/flow/gpu.ts')
    const given = normalise({ ...basins('momentum'), starts: { grid: [side, side] }, steps: 20 })
    const flow = await flowOn(webgpuExecutor(opened), given, {})
    const [width, height, format] = [1000, 700, 'rgba8unorm'] as const
    const target = opened.createTexture({ size: [width, height], format, usage: GPUTextureUsage.RENDER_ATTACHMENT })
    const painter = createFlowPainter(opened, format)
    const look = { colour: 'density', scale: 'log' } as const
    const scene = {
      flow,
      look,
      view: {},
      problem: problemHandle(given),
      // the picture that stays is drawn more finely than those on the way
      moving,
      window: [-6, 6, -6, 6],
      width,
      height,
    } as const
    let head = 0
    const milliseconds = await taken(async () => {
      painter.draw({ ...scene, head: head++ }, target.createView())
      await opened.queue.onSubmittedWorkDone()
    }, turns)
    painter.dispose()
    flow.dispose?.()
    return milliseconds
  },
  /** Milliseconds of so many trajectories through 100 steps of Adam on Beale, the path not kept. */
  cost: async (backend: 'wasm' | 'webgpu', count: number) => {
    const opened = backend === 'webgpu' ? await gpu() : undefined
    if (backend === 'webgpu' && !opened) return undefined
    const competitor = ours(backend, opened ? webgpuExecutor(opened) : wasm, count)
    const [measured] = await sideBySide([{ competitor, steps: 100 }], count > 2e5 ? 3 : 5, 200)
    return measured && 100 * measured.perStep
  },
}

export type Bench = typeof bench
Reflect.set(globalThis, 'bench', bench)
