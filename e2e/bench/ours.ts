import { jsExecutor } from '../../src/engine/js/executor.ts'
import type { Batch, Executor } from '../../src/engine/kernels/batch.ts'
import { compileProblem } from '../../src/engine/simulate/problem.ts'
import { stepOf } from '../../src/engine/simulate/step-of.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { learningRate, startPoint } from './workload.ts'

export { jsExecutor, wasmExecutor, webgpuExecutor }

/** Adam on Beale from `count` starts on one of our back ends, path not kept: runs `steps` steps and gives a point's end. */
export interface OurAdam {
  readonly run: (steps: number) => Promise<void>
  readonly end: (member: number) => Promise<[number, number]>
  readonly dispose: () => void
}

/** Kernels, tables and state as `simulate` makes them; each `run` begins anew from the starts. */
export function ourAdam(executor: Executor, count: number, steps: number): OurAdam {
  const experiment = normalise({
    version: 1,
    problem: { surface: 'beale' },
    runs: [{ method: 'adam', parameters: { lr: learningRate } }],
    steps,
  })
  const [run] = experiment.runs
  if (!run) throw new Error('The experiment has no run.')
  const problem = compileProblem(experiment)
  const { step, parameters } = stepOf(experiment, run, problem)
  const values = [...Object.values(parameters), ...problem.values]
  const starts = Float64Array.from({ length: 2 * count }, (_, k) => Math.fround(startPoint(k >> 1, count)[k & 1] ?? 0))
  const constants = step.host.constants(values)
  const fills = step.host.fills(parameters)
  let batch: Batch | undefined
  return {
    run: async (now) => {
      batch?.dispose()
      batch = await executor.start({ step, starts, constants, fills, chunk: now, keepPath: false })
      await batch.advance(step.host.table(values, parameters)(now), now)
    },
    end: async (member) => {
      const state = (await batch?.state()) ?? []
      return [state[member] ?? 0, state[count + member] ?? 0]
    },
    dispose: () => batch?.dispose(),
  }
}
