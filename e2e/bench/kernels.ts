// The figures of the kernels, one part a process: prints its rows as JSON, first what they are, then one line a row as it is
// measured, from row `from` on. Runs bundled: node kernels.js folder part [from].
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import type { Executor } from '../../src/engine/kernels/batch.ts'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { swiftly } from '../../src/engine/wasm/swift-batch.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import { webgpuAdapter, webgpuDevice } from './adapter.ts'
import type { Entry } from './measure.ts'
import { networkRows } from './networks.ts'
import { startNumPy } from './numpy.ts'
import { ours } from './ours.ts'
import { compared, type Row } from './row.ts'
import { steps, type Competitor } from './workload.ts'

const [, , folder = '.', part = '', from = '0'] = process.argv

const wasm = (count: number): Entry => ({
  competitor: ours(
    'WASM',
    wasmExecutor(() => swiftly),
    count,
  ),
  steps,
})
const against = (competitor: Competitor, ofSteps = steps): Entry => ({ competitor, steps: ofSteps })
const said = (count: number): string => count.toLocaleString('en')

const adamRow: Row = {
  what: 'WASM against our float64 JavaScript, 20,000 trajectories',
  wanted: '4× (goal 5×)',
  measure: () => compared(wasm(20_000), against(ours('JavaScript', jsExecutor(), 20_000)), 20_000, 15),
}

/** Enough for all members to arrive on Rosenbrock's function, most of them on the way. */
const curvatureSteps = 40

/** Newton, BFGS and conjugate gradients with strong Wolfe against float64 JavaScript. */
function curvatureRows(name: string, executor: () => Executor | Promise<Executor>): Row[] {
  const count = 20_000
  return ['newton', 'bfgs', 'cg'].map((method) => ({
    what: `${name} against our float64 JavaScript, ${method}, ${said(count)} trajectories`,
    wanted: '2× (goal 3×)',
    measure: async () => {
      const workload = { surface: 'rosenbrock', method }
      const fast = ours(name, await executor(), count, workload)
      const slow = ours('JavaScript', jsExecutor(), count, workload)
      return compared(against(fast, curvatureSteps), against(slow, curvatureSteps), count, 7)
    },
  }))
}

async function numpyRows(): Promise<Row[]> {
  const numpy = await startNumPy(`${folder}/adam_numpy.py`)
  const rows = [
    [1_000, 25, '6×'],
    [100_000, 11, '1.2× (goal 1.5×)'],
    [1_000_000, 5, '1.4× (goal 2×)'],
  ] as const
  return rows.map(([count, turns, wanted]) => ({
    what: `WASM against NumPy ${numpy?.version ?? ''}, ${said(count)} trajectories`,
    wanted,
    measure: () => {
      if (!numpy) throw new Error('no Python with NumPy here')
      return compared(wasm(count), against(numpy.competitor(count)), count, turns)
    },
  }))
}

async function tensorflowWasmRows(): Promise<Row[]> {
  setWasmPaths(`${folder}/../../node_modules/@tensorflow/tfjs-backend-wasm/dist/`)
  const { tensorflow, tensorflowByHand } = await import('./tensorflow.ts')
  const rows = [
    [1_000, 15, '90×'],
    [100_000, 9, '4×'],
  ] as const
  return rows.flatMap(([count, turns, wanted]) => {
    const what = `WASM against TF.js wasm, ${said(count)} trajectories`
    const row = (how: string, other: () => Promise<Competitor>): Row => ({
      what: `${what}: ${how}`,
      wanted,
      measure: async () => compared(wasm(count), against(await other(), 60), count, turns),
    })
    return [
      row('its Adam and gradient', () => tensorflow('its Adam', 'wasm', count)),
      row('the fastest by hand', () => tensorflowByHand('by hand', 'wasm', count)),
    ]
  })
}

async function tensorflowWebgpuRows(): Promise<Row[]> {
  const found = await webgpuAdapter()
  // TensorFlow.js looks for WebGPU where browsers have it
  Object.defineProperty(globalThis, 'navigator', { value: { gpu: found?.gpu, userAgent: '' }, configurable: true })
  const { description, device: model } = found?.adapter.info ?? {}
  const on = found ? ` on ${description || model || 'an adapter'}` : ''
  const count = 1_000
  const what = `WGSL against TF.js webgpu${on}, ${said(count)} trajectories`
  const row = (how: string, byHand: boolean): Row => ({
    what: `${what}: ${how}`,
    wanted: '200×',
    measure: async () => {
      const device = await webgpuDevice()
      await import('@tensorflow/tfjs-backend-webgpu')
      const { tensorflow, tensorflowByHand } = await import('./tensorflow.ts')
      const other = await (byHand ? tensorflowByHand : tensorflow)(byHand ? 'by hand' : 'its Adam', 'webgpu', count)
      // enough steps for the dispatch to count, as in the app
      const wgsl = against(ours('WGSL', webgpuExecutor(device), count), 500)
      return compared(wgsl, against(other, 20), count, 7)
    },
  })
  return [row('its Adam and gradient', false), row('the fastest by hand', true)]
}

const parts: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  adam: () => [adamRow],
  'curvature-wasm': () => curvatureRows('WASM', () => wasmExecutor(() => swiftly)),
  'curvature-wgsl': () => curvatureRows('WGSL', async () => webgpuExecutor(await webgpuDevice())),
  numpy: numpyRows,
  'tensorflow-wasm': tensorflowWasmRows,
  'tensorflow-webgpu': tensorflowWebgpuRows,
  networks: () => networkRows(folder),
}

const rows = (await parts[part]?.()) ?? []
console.log(JSON.stringify({ rows: rows.map(({ what, wanted }) => ({ what, wanted })) }))
for (const { measure } of rows.slice(Number(from))) {
  const figure = await measure().catch((error: unknown) => ({
    why: error instanceof Error ? error.message : String(error),
  }))
  console.log(JSON.stringify(figure))
}
process.exit(0)
