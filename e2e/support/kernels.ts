import * as batching from '../../src/engine/simulate/batches.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import type { CustomMethod, Problem, Run, Values } from '../../src/experiment/experiment.ts'
import type { Batch, BatchStart, Executor } from '../../src/engine/kernels/batch.ts'
import type { Outside, Step } from '../../src/engine/kernels/step.ts'
import { compileProblem, type CompiledProblem } from '../../src/engine/simulate/problem.ts'
import { stepOf } from '../../src/engine/simulate/step-of.ts'
import type { Numbers } from '../../src/trajectories/result.ts'

/** A method compiled on a problem, with the numbers that the host computes for it. */
export interface Prepared {
  readonly problem: CompiledProblem
  readonly step: Step
  readonly parameters: Values
  /** The run's parameters, then the problem's. */
  readonly values: readonly number[]
  readonly outside: Outside
  /** Data rows, and those of the batches. */
  readonly rows?: Float64Array
}

/** Compiles a method (by id, or its text) on a problem, with its default parameters unless given. */
export function prepare(
  problem: Problem,
  method: string | CustomMethod,
  parameters: Values = {},
  around: Partial<Run> = {},
): Prepared {
  const experiment = normalise({ version: 1, problem, runs: [{ method, parameters, ...around }] })
  const [run] = experiment.runs
  if (!run) throw new Error('The run was refused.')
  const compiled = compileProblem(experiment)
  const kept = stepOf(experiment, run, compiled, batching)
  const { step, parameters: inForce, outside, rows } = kept
  return {
    problem: compiled,
    step,
    parameters: inForce,
    values: [...kept.values, ...compiled.values],
    outside,
    ...(rows && { rows }),
  }
}

/** A batch at its beginning, or, with `state`, in the middle of its way. */
export async function begin(
  executor: Executor,
  { step, parameters, values, rows }: Prepared,
  starts: Float64Array,
  steps: number,
  changes: Partial<BatchStart> = {},
): Promise<Batch> {
  return executor.start({
    step,
    starts,
    constants: step.host.constants(values),
    fills: step.host.fills(parameters),
    chunk: steps,
    keepPath: true,
    ...(rows && { rows }),
    ...changes,
  })
}

/** The table of the first `steps` steps. */
export const tableOf = ({ step, parameters, values, outside }: Prepared, steps: number): Float64Array =>
  step.host.table(values, parameters, outside)(steps)

/** Positions after steps 1, 2, … from float32 starts, and the state at the end. */
export async function follow(
  executor: Executor,
  prepared: Prepared,
  starts: Float64Array,
  steps: number,
): Promise<{ path: Numbers; state: Numbers }> {
  const batch = await begin(executor, prepared, starts, steps)
  try {
    const path = (await batch.advance(tableOf(prepared, steps), steps)).slice()
    return { path, state: (await batch.state()).slice() }
  } finally {
    batch.dispose()
  }
}

/** Where two arrays of float32 numbers differ first, −1 if nowhere; not-a-numbers are equal to each other. */
export function firstDifference(a: Numbers, b: Numbers): number {
  if (a.length !== b.length) return Math.min(a.length, b.length)
  return a.findIndex((value, i) => !Object.is(value, b[i]))
}
