import type { Experiment, Run } from '../../experiment/experiment.ts'
import { runParameters } from '../../experiment/parameters.ts'
import { methods } from '../../methods/index.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import { methodComplaint } from './check-method.ts'
import { ownMethod } from './own-method.ts'
import { trialProblem } from './trial-problem.ts'

const trialSteps = 60

/** Where the text of a run's method, one of the registry, has no value on the problem at hand; nothing where it has. */
export function findTrouble(
  experiment: Experiment,
  run: Run,
  handle: ProblemHandle,
): { readonly message: string; readonly line: string } | undefined {
  const method = typeof run.method === 'string' ? methods.get(run.method) : undefined
  if (!method) return undefined
  const values = runParameters(experiment, run)
  const own = ownMethod(method, values)
  const problem = trialProblem(experiment.problem, handle)
  const found = methodComplaint(
    own,
    own.parameters ?? {},
    problem,
    experiment.start,
    Math.min(experiment.steps, trialSteps),
  )
  if (!found?.fatal) return undefined
  const line = own.step.slice(0, found.position).split('\n').length - 1
  return { message: found.message, line: own.step.split('\n')[line]?.trim() ?? '' }
}
