import type { Batch, Executor } from '../../src/engine/kernels/batch.ts'
import { compileProblem } from '../../src/engine/simulate/problem.ts'
import { stepOf } from '../../src/engine/simulate/step-of.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { adam, startPoints, steps, type Competitor } from './workload.ts'

/** What one of our back ends may be asked to run. */
export interface Workload {
  readonly surface: string
  readonly method: string
  readonly parameters?: Readonly<Record<string, number>>
}

const usual: Workload = { surface: 'beale', method: 'adam', parameters: { lr: adam.lr } }

/** The workload on one of our back ends: kernel, table and state as `simulate` makes them, the path not kept. */
export function ours(name: string, executor: Executor, count: number, workload: Workload = usual): Competitor {
  const experiment = normalise({
    version: 1,
    problem: { surface: workload.surface },
    runs: [{ method: workload.method, parameters: workload.parameters ?? {} }],
    steps,
  })
  const [run] = experiment.runs
  if (!run) throw new Error('The experiment has no run.')
  const problem = compileProblem(experiment)
  const { step, parameters } = stepOf(experiment, run, problem)
  const values = [...Object.values(parameters), ...problem.values]
  const starts = Float64Array.from(startPoints(count))
  const constants = step.host.constants(values)
  const fills = step.host.fills(parameters)
  let batch: Batch | undefined
  return {
    name,
    run: async (now) => {
      batch?.dispose()
      batch = await executor.start({ step, starts, constants, fills, chunk: now, keepPath: false })
      await batch.advance(step.host.table(values, parameters)(now), now)
      await batch.state()
    },
    end: async (member) => {
      const state = (await batch?.state()) ?? []
      return [state[member] ?? 0, state[count + member] ?? 0]
    },
  }
}
