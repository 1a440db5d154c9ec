// The figures of the kernels: measures and prints one JSON line a row. Runs bundled, in a process of its own.
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { create, globals } from 'webgpu'
import type { Executor } from '../../src/engine/kernels/batch.ts'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import { jsNetworkExecutor } from '../../src/engine/networks/js/executor.ts'
import { wasmNetworkExecutor } from '../../src/engine/networks/wasm/executor.ts'
import { webgpuNetworkExecutor } from '../../src/engine/networks/webgpu/executor.ts'
import { agree, sideBySide, type Entry } from './measure.ts'
import { compareTrainers, membersFor, ours as trainers, startTorch } from './networks.ts'
import { startNumPy, type NumPy } from './numpy.ts'
import { ours } from './ours.ts'
import { steps, type Competitor } from './workload.ts'

/** Enough for all members to arrive on Rosenbrock's function, most of them on the way. */
const curvatureSteps = 40

const [, , folder = '.', part] = process.argv

/** Tells the parent process a row: how many times faster the first is than the second. */
async function compare(
  what: string,
  wanted: string,
  fast: Entry,
  slow: Entry,
  count: number,
  turns: number,
): Promise<void> {
  await agree(fast.competitor, slow.competitor, Math.min(fast.steps, slow.steps), count)
  const [a, b] = await sideBySide([fast, slow], turns)
  if (!a || !b) return
  const [ns, otherNs] = [a, b].map(({ perStep }) => (1e6 * perStep) / count)
  console.log(
    JSON.stringify({ what, wanted, names: [a.name, b.name], nanoseconds: [ns, otherNs], ratio: b.perStep / a.perStep }),
  )
}

const skipped = (what: string, wanted: string, why: string): void => console.log(JSON.stringify({ what, wanted, why }))

const wasm = (count: number): Entry => ({ competitor: ours('WASM', wasmExecutor(), count), steps })
const against = (competitor: Competitor, ofSteps = steps): Entry => ({ competitor, steps: ofSteps })
const said = (count: number): string => count.toLocaleString('en')

// `networks` as a second argument measures them alone
if (part === 'networks') {
  await withNetworks()
  process.exit(0)
}
await compare(
  'WASM against our float64 JavaScript, 20,000 trajectories',
  '4× (goal 5×)',
  wasm(20_000),
  against(ours('JavaScript', jsExecutor(), 20_000)),
  20_000,
  15,
)
await withCurvature().catch((error: unknown) =>
  skipped('curvature methods', '2× (goal 3×)', error instanceof Error ? error.message : String(error)),
)
await withNumPy(await startNumPy(`${folder}/adam_numpy.py`))
await withTensorflowWasm()
await withTensorflowWebgpu().catch((error: unknown) =>
  skipped(
    'WGSL against TF.js webgpu, 1,000 trajectories',
    '200×',
    error instanceof Error ? error.message : String(error),
  ),
)
await withNetworks().catch((error: unknown) =>
  skipped('networks', '', error instanceof Error ? error.message : String(error)),
)
process.exit(0)

/** 2-8-8-1 tanh, 200 points, Adam: a step of one network, trained among others, on one core. */
async function withNetworks(): Promise<void> {
  const what = (of: string) => `networks, 2-8-8-1 tanh, 200 points, Adam: ${of}`
  const fast = trainers('WASM', wasmNetworkExecutor(), 64)
  const slow = trainers('JavaScript', jsNetworkExecutor(), 4, 50)
  await compareTrainers(what('WASM against our float64 JavaScript'), '8×', fast, slow, 7)
  const torch = await startTorch(`${folder}/networks_torch.py`)
  const batched = what(`WASM against PyTorch ${torch?.version ?? ''}, 64 at once, one thread`)
  if (torch) await compareTrainers(batched, '1.5× (goal 2×)', fast, torch.trainer(64), 7)
  else skipped(batched, '1.5× (goal 2×)', 'no Python with PyTorch here')
  torch?.close()
  const { tensorflowNetworks } = await import('./tensorflow-networks.ts')
  const tensors = await tensorflowNetworks('wasm', membersFor(64), 10)
  await compareTrainers(what('WASM against TF.js wasm, 64 at once'), '9×', fast, tensors, 5)
  Object.assign(globalThis, globals)
  const adapter = await create([]).requestAdapter()
  const device = await adapter?.requestDevice()
  const shader = what('WGSL against our float64 JavaScript, 1,024 at once')
  if (!device) skipped(shader, '2.5×', 'no WebGPU adapter in Node here')
  else await compareTrainers(shader, '2.5×', trainers('WGSL', webgpuNetworkExecutor(device), 1024, 10), slow, 3)
}

/** Newton, BFGS and conjugate gradients with strong Wolfe, on the processor and on the adapter, against float64 JavaScript. */
async function withCurvature(): Promise<void> {
  const count = 20_000
  Object.assign(globalThis, globals)
  const adapter = await create([]).requestAdapter()
  const device = await adapter?.requestDevice()
  for (const method of ['newton', 'bfgs', 'cg']) {
    const workload = { surface: 'rosenbrock', method }
    const slow = { competitor: ours('JavaScript', jsExecutor(), count, workload), steps: curvatureSteps }
    const row = (name: string, executor: Executor) =>
      compare(
        `${name} against our float64 JavaScript, ${method}, ${said(count)} trajectories`,
        '2× (goal 3×)',
        { competitor: ours(name, executor, count, workload), steps: curvatureSteps },
        slow,
        count,
        7,
      )
    await row('WASM', wasmExecutor())
    if (device) await row('WGSL', webgpuExecutor(device))
  }
}

async function withNumPy(numpy: NumPy | undefined): Promise<void> {
  const rows = [
    [1_000, 25, '6×'],
    [100_000, 11, '1.2× (goal 1.5×)'],
    [1_000_000, 5, '1.4× (goal 2×)'],
  ] as const
  for (const [count, turns, wanted] of rows) {
    const what = `WASM against NumPy ${numpy?.version ?? ''}, ${said(count)} trajectories`
    if (numpy) await compare(what, wanted, wasm(count), against(numpy.competitor(count)), count, turns)
    else skipped(what, wanted, 'no Python with NumPy here')
  }
  numpy?.close()
}

async function withTensorflowWasm(): Promise<void> {
  setWasmPaths(`${folder}/../../node_modules/@tensorflow/tfjs-backend-wasm/dist/`)
  const { tensorflow, tensorflowByHand } = await import('./tensorflow.ts')
  for (const [count, turns, wanted] of [
    [1_000, 15, '90×'],
    [100_000, 9, '4×'],
  ] as const) {
    const what = `WASM against TF.js wasm, ${said(count)} trajectories`
    const [own, byHand] = [
      await tensorflow('its Adam', 'wasm', count),
      await tensorflowByHand('by hand', 'wasm', count),
    ]
    await compare(`${what}: its Adam and gradient`, wanted, wasm(count), against(own, 60), count, turns)
    await compare(`${what}: the fastest by hand`, wanted, wasm(count), against(byHand, 60), count, turns)
  }
}

async function withTensorflowWebgpu(): Promise<void> {
  const gpu = create([])
  Object.assign(globalThis, globals)
  // TensorFlow.js looks for WebGPU where browsers have it
  Object.defineProperty(globalThis, 'navigator', { value: { gpu, userAgent: '' }, configurable: true })
  const adapter = await gpu.requestAdapter()
  if (!adapter) throw new Error('no WebGPU adapter in Node here')
  const device = await adapter.requestDevice()
  await import('@tensorflow/tfjs-backend-webgpu')
  const { tensorflow, tensorflowByHand } = await import('./tensorflow.ts')
  const count = 1_000
  const what = `WGSL against TF.js webgpu on ${adapter.info.description || adapter.info.device}, ${said(count)} trajectories`
  // enough steps for the dispatch to count, as in the app
  const wgsl = { competitor: ours('WGSL', webgpuExecutor(device), count), steps: 500 }
  const [own, byHand] = [
    await tensorflow('its Adam', 'webgpu', count),
    await tensorflowByHand('by hand', 'webgpu', count),
  ]
  await compare(`${what}: its Adam and gradient`, '200×', wgsl, against(own, 20), count, 7)
  await compare(`${what}: the fastest by hand`, '200×', wgsl, against(byHand, 20), count, 7)
}
