import type { Experiment, Run } from '../../experiment/experiment.ts'
import { declaredParameters, runParameters } from '../../experiment/parameters.ts'
import { methods } from '../../methods/index.ts'
import type { Method } from '../../methods/method.ts'
import type { MethodText } from '../../notation/method-text.ts'
import { shapedAs } from '../../notation/value.ts'
import { compileStep, type Step } from '../kernels/step.ts'
import { Cache } from './cache.ts'
import type { CompiledProblem } from './problem.ts'

const steps = new Cache<Step>(256)

/** A run's compiled step, and the values of its method's parameters by name, in the order of the step's slots. */
export interface RunStep {
  readonly step: Step
  readonly parameters: Readonly<Record<string, number>>
  /** The step from which the method itself keeps a mean of its path. */
  readonly averageFrom: number | undefined
}

type Text = Partial<Method> & Pick<Method, 'step'>

/**
 * The step of a run on the experiment's problem, compiled or from the cache. Switches and an absent weight decay are built into
 * the code; all other parameters are inputs.
 * @throws NotationError for a method's text that does not compile
 */
export function stepOf(experiment: Experiment, run: Run, problem: CompiledProblem): RunStep {
  const text: Text | undefined = typeof run.method === 'string' ? methods.get(run.method) : run.method
  if (!text) throw new Error(`There is no method “${String(run.method)}”.`)
  const parameters = runParameters(experiment, run)
  const declared = declaredParameters(run.method)
  const fixed = Object.fromEntries(
    Object.entries(parameters).filter(
      ([name, value]) => declared[name]?.scale === 'switch' || (name === 'weight_decay' && value === 0),
    ),
  )
  const names = Object.keys(parameters)
  const method: MethodText = {
    step: text.step,
    parameters: names,
    memory: text.memory ?? {},
    ...(text.gradientAt === undefined ? {} : { gradientAt: text.gradientAt }),
    procedures: text.procedures ?? [],
    fixed,
    gradient: (graph, gradient, theta, parameter) => {
      // as PyTorch does: the sign is turned first, then λθ added
      const turned = fixed['maximize'] === 1 ? gradient.nodes.map((node) => graph.negate(node)) : gradient.nodes
      const decay = text.decaysItself === true ? graph.constant(0) : parameter('weight_decay')
      return shapedAs(gradient, turned.map((node, i) => graph.add(node, graph.multiply(decay, theta.nodes[i] ?? decay))))
    },
  }
  const key = JSON.stringify([problem.formula.key, text.step, text.memory ?? {}, text.gradientAt ?? '', names, fixed, text.decaysItself ?? false])
  const step = steps.get(key, () => compileStep(problem.formula.loss, method, key, problem.formula.residuals))
  return { step, parameters, averageFrom: text.averageFrom === undefined ? undefined : parameters[text.averageFrom] }
}
