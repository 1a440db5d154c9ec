import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import type { NetworkExecutor } from '../../src/engine/networks/batch.ts'
import { jsNetworkExecutor } from '../../src/engine/networks/js/executor.ts'
import { wasmNetworkExecutor } from '../../src/engine/networks/wasm/executor.ts'
import { webgpuNetworkExecutor } from '../../src/engine/networks/webgpu/executor.ts'
import { membersOf, settingOf, type Member } from '../../src/engine/networks/members.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { webgpuDevice } from './adapter.ts'
import { sideBySide, type Entry } from './measure.ts'
import { landscapeRow, matrixRows } from './network-matrices.ts'
import type { Figure, Row } from './row.ts'

const experiment = normalise({
  version: 1,
  problem: { network: { layers: [2, 8, 8, 1], data: { id: 'moons', samples: 200 } } },
  runs: [{ method: 'adam', parameters: { lr: 0.01 } }],
  steps: 100,
})

/** A way to train `count` networks, and the loss of the first after the last run. */
export interface Trainer {
  readonly entry: Entry
  readonly count: number
  readonly loss: () => number
}

export function membersFor(count: number): [Member, ...Member[]] {
  const [run] = experiment.runs
  const [first, ...others] = run ? membersOf(settingOf(experiment), experiment, run, count) : []
  if (!first) throw new Error('The experiment has no run.')
  return [first, ...others]
}

/** The workload on one of our back ends: what is recorded comes back, the path of the weights does not. */
function ours(name: string, executor: NetworkExecutor, count: number, steps = 100): Trainer {
  const members = membersFor(count)
  let last = Number.NaN
  return {
    count,
    loss: () => last,
    entry: {
      steps,
      competitor: {
        name,
        run: async (now) => {
          const batch = await executor.start({ members, steps: now, keep: false })
          for (let done = 0; done < now;) {
            const some = Math.min(now - done, batch.chunk())
            const { losses } = await batch.advance(some)
            last = losses[(some - 1) * count] ?? Number.NaN
            done += some
          }
          batch.dispose()
        },
        end: async () => [last, 0],
      },
    },
  }
}

interface Torch {
  readonly version: string
  readonly trainer: (count: number, steps?: number) => Trainer
  readonly close: () => void
}

/** A Python with PyTorch, ready to train on one thread; undefined where there is none. */
async function startTorch(script: string): Promise<Torch | undefined> {
  const python = ['/usr/bin/python3', 'python3'].find(
    (name) => spawnSync(name, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0,
  )
  if (python === undefined) return undefined
  const one = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' }
  const child = spawn(python, [script], { env: { ...process.env, ...one }, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<Record<string, unknown>> => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error('The Python process ended.')
    return JSON.parse(value)
  }
  const { torch } = await next()
  return {
    version: String(torch),
    close: () => child.stdin.end(),
    trainer: (count, steps = 100) => {
      const members = membersFor(count)
      const { samples } = members[0]
      const width = samples.inputs + samples.outputs
      const rows = Array.from({ length: samples.training }, (_, i) => [
        ...samples.rows.subarray(i * width, (i + 1) * width),
      ])
      const weights = members.map((member) => [...member.weights])
      let answer: Record<string, unknown> = {}
      return {
        count,
        loss: () => Number(answer['loss']),
        entry: {
          steps,
          competitor: {
            name: 'PyTorch, batched',
            run: async (now) => {
              child.stdin.write(`${JSON.stringify({ count, steps: now, lr: 0.01, rows, weights })}\n`)
              answer = await next()
            },
            seconds: () => Number(answer['seconds']),
            end: async () => [Number(answer['loss']), 0],
          },
        },
      }
    },
  }
}

/** How many times faster the first is than the second, a run's step against a run's step; both must learn the same. */
async function comparedTrainers(fast: Trainer, slow: Trainer, turns: number): Promise<Figure> {
  for (const { entry } of [fast, slow]) await entry.competitor.run(50)
  // ours tells the loss before the last step, PyTorch after it
  if (!(Math.abs(fast.loss() - slow.loss()) < 0.02)) throw new Error('they do not learn the same')
  const [a, b] = await sideBySide([fast.entry, slow.entry], turns)
  if (!a || !b) throw new Error('nothing was measured')
  const [own, other] = [(1e6 * a.perStep) / fast.count, (1e6 * b.perStep) / slow.count]
  return { names: [a.name, b.name], nanoseconds: [own, other], ratio: other / own }
}

/** 2-8-8-1 tanh, 200 points, Adam: a step of one network, trained among others, on one core. */
export function networkRows(folder: string): Row[] {
  const row = (of: string, wanted: string, turns: number, pair: () => Promise<readonly [Trainer, Trainer]>): Row => ({
    what: `networks, 2-8-8-1 tanh, 200 points, Adam: ${of}`,
    wanted,
    measure: async () => comparedTrainers(...(await pair()), turns),
  })
  const fast = () => ours('WASM', wasmNetworkExecutor(), 64)
  const slow = () => ours('JavaScript', jsNetworkExecutor(), 4, 50)
  return [
    row('WASM against our float64 JavaScript', '8×', 7, async () => [fast(), slow()]),
    row('WASM against PyTorch, 64 at once, one thread', '1.5× (goal 2×)', 7, async () => {
      const torch = await startTorch(`${folder}/networks_torch.py`)
      if (!torch) throw new Error('no Python with PyTorch here')
      return [fast(), torch.trainer(64)]
    }),
    row('WASM against TF.js wasm, 64 at once', '9×', 5, async () => {
      setWasmPaths(`${folder}/../../node_modules/@tensorflow/tfjs-backend-wasm/dist/`)
      const { tensorflowNetworks } = await import('./tensorflow-networks.ts')
      return [fast(), await tensorflowNetworks('wasm', membersFor(64), 10)]
    }),
    row('WGSL against our float64 JavaScript, 1,024 at once', '2.5×', 3, async () => [
      ours('WGSL', webgpuNetworkExecutor(await webgpuDevice()), 1024, 10),
      slow(),
    ]),
    ...matrixRows(),
    landscapeRow(),
  ]
}
