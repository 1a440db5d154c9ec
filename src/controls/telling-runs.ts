import type { DataDefinition } from '../problems/problem.ts'
import type { Surface } from '../surfaces/surface.ts'
import { parametersOf } from '../methods/method.ts'
import type { Method } from '../methods/method.ts'
import { methods } from '../methods/index.ts'
import { suggestedLearningRate } from '../store/suggest.ts'
import { networkMethods } from '../networks/methods/index.ts'
import { domainOf } from '../experiment/defaults.ts'
import type { Experiment, FormulaProblem, Problem, Run } from '../experiment/experiment.ts'
import { withBatches, withoutTraining } from './around/changes.ts'
import { learningRateOf } from '../experiment/parameters.ts'

/** The methods that a reader compares first, in the order in which a course meets them. */
const usualOrder = ['gd', 'momentum', 'adam', 'rmsprop', 'nesterov', 'adagrad']

/** A run of a method with a learning rate that gives a telling picture on the problem. */
export function tellingRun(method: Method, problem: Problem): Run {
  return { method: method.id, ...('lr' in method.parameters && { parameters: { lr: rate(method, problem) } }) }
}

/** The run that "add" brings: the first usual method that is not there yet. */
export function nextRun({ runs, problem }: Experiment): Run | undefined {
  const used = new Set(runs.map((run) => run.method))
  const ids = [...usualOrder, ...methods.keys()]
  const method = methods.get(ids.find((id) => methods.has(id) && !used.has(id)) ?? 'gd')
  return method && tellingRun(method, problem)
}

/**
 * The experiment on another surface: from its own start, in its own window, with learning rates that suit it. What else the
 * reader set (momentum, schedules, names) stays.
 */
export const onSurface = (experiment: Experiment, { id, start }: Surface): Experiment =>
  onProblem(experiment, { surface: id }, start)

/** The experiment on a data problem with its usual samples, changed as for a surface. */
export const onData = (experiment: Experiment, { id, start }: DataDefinition): Experiment =>
  onProblem(experiment, { data: id }, start)

/** The experiment on another problem, in its own window, with learning rates that suit it. */
export function onProblem(experiment: Experiment, problem: Problem, start: readonly [number, number]): Experiment {
  const { window: _window, scale: _scale, ...view } = experiment.view
  return {
    ...experiment,
    problem,
    start,
    view,
    runs: experiment.runs.map((run) => suited(run, problem)),
  }
}

/** The experiment on a formula of the reader's own. */
export const onFormula = (experiment: Experiment, problem: FormulaProblem): Experiment => ({
  ...experiment,
  problem,
  runs: experiment.runs.map((run) =>
    'network' in experiment.problem
      ? suited(run, problem)
      : run.gradient?.batch === undefined
        ? run
        : withBatches(undefined)(run),
  ),
})

function suited(given: Run, problem: Problem): Run {
  const trained = 'network' in problem ? given : withoutTraining(given)
  // only samples make batches
  const run =
    'data' in problem || 'network' in problem || trained.gradient?.batch === undefined
      ? trained
      : withBatches(undefined)(trained)
  const method = typeof run.method === 'string' ? methods.get(run.method) : undefined
  // what only networks have goes back to descent where there is none
  if (typeof run.method === 'string' && networkMethods.has(run.method) && !('network' in problem))
    return { method: 'gd', parameters: { lr: learningRateOf(problem) } }
  if (!method || !('lr' in parametersOf(method))) return run
  return { ...run, parameters: { ...run.parameters, lr: rate(method, problem, run.parameters?.['beta']) } }
}

const rate = (method: Method, problem: Problem, beta?: number): number =>
  suggestedLearningRate(method, learningRateOf(problem), domainOf(problem), beta)
