import type { Experiment, Run } from '../../experiment/experiment.ts'
import { declaredParameters, runParameters } from '../../experiment/parameters.ts'
import { methods } from '../../methods/index.ts'
import type { Method } from '../../methods/method.ts'
import { proceduresIn } from '../../methods/procedures.ts'
import type { MethodText } from '../../notation/method-text.ts'
import { underSchedule } from '../../schedules/text.ts'
import type { Batches } from '../../trajectories/result.ts'
import { compileStep, type Outside, type Step } from '../kernels/step.ts'
import { Cache } from './cache.ts'
import type * as Batching from './batches.ts'
import { gradientPipeline, type GradientPipeline } from './gradient.ts'
import type { CompiledProblem } from './problem.ts'
import { Refusal } from './refusal.ts'

const steps = new Cache<Step>(256)

/** A run's compiled step and what goes into it. */
export interface RunStep {
  readonly step: Step
  /** The method's parameters by name. */
  readonly parameters: Readonly<Record<string, number>>
  /** The values of all parameters of the step in the order of its slots, without the problem's. */
  readonly values: readonly number[]
  /** What each of `values` is called in the public interface: `lr`, `schedule.T_max`, `gradient.noise`, `clip.norm`. */
  readonly names: readonly string[]
  readonly outside: Outside
  /** The problem's data rows, then those of the run's batches in order. */
  readonly rows: Float64Array | undefined
  /** Which samples each step sees, where not all. */
  readonly batches: Batches | undefined
  /** The step from which the method itself keeps a mean of its path. */
  readonly averageFrom: number | undefined
}

type Text = Pick<Method, 'step'> &
  Partial<
    Pick<Method, 'family' | 'memory' | 'gradientAt' | 'decaysItself' | 'averageFrom' | 'ownLength' | 'procedures'>
  >

/** The texts of a run and all that goes into them, before they are compiled. */
export interface RunText {
  readonly method: MethodText
  /** The method's parameters by name. */
  readonly parameters: Readonly<Record<string, number>>
  readonly scheduled: readonly number[]
  readonly pipeline: GradientPipeline
  readonly batches: Batching.BatchStream | undefined
  readonly averageFrom: number | undefined
}

/**
 * The text of a run on the experiment's problem: its schedule, the way of its gradient, its method. Switches and an absent weight
 * decay are fixed; all other parameters are inputs. `batching` is what makes minibatches, needed for a run that has them.
 * @throws Refusal for parts that do not go together
 */
export function runText(
  experiment: Experiment,
  run: Run,
  problem: CompiledProblem,
  batching?: typeof Batching,
): RunText {
  const known = typeof run.method === 'string' ? methods.get(run.method) : undefined
  const text: Text | undefined = typeof run.method === 'string' ? known : run.method
  if (!text)
    throw new Refusal(
      `“${typeof run.method === 'string' ? run.method : ''}” is no method for this problem; choose another.`,
      'method',
    )
  const scheduled = underSchedule(text, runParameters(experiment, run), run.schedule)
  const { parameters, schedule } = scheduled
  const declared = declaredParameters(run.method)
  const fixed = Object.fromEntries(
    Object.entries(parameters).filter(
      ([name, value]) => declared[name]?.scale === 'switch' || (name === 'weight_decay' && value === 0),
    ),
  )
  const minibatches = run.gradient?.batch === undefined ? undefined : run.gradient
  if (minibatches && !problem.rows)
    throw new Refusal('Minibatches need a data problem; this problem has no samples.', 'gradient.batch')
  if (minibatches && !batching) throw new Error('What makes minibatches is missing.')
  const batches = minibatches && problem.rows && batching?.batchStream(minibatches, problem.rows.length / 2, experiment)
  const pipeline = gradientPipeline(run, experiment.seed, {
    maximize: fixed['maximize'] === 1,
    decays: 'weight_decay' in parameters && text.decaysItself !== true && fixed['weight_decay'] !== 0,
  })
  const method: MethodText = {
    step: scheduled.text.step,
    parameters: Object.keys(parameters),
    memory: text.memory ?? {},
    ...(text.gradientAt === undefined ? {} : { gradientAt: text.gradientAt }),
    ...(schedule && { schedule: schedule.stage }),
    procedures: known ? (known.procedures ?? []) : proceduresIn(text.step),
    fixed,
    extra: pipeline.parameters.map(([name]) => name),
    gradient: pipeline.gradient,
    bounds: problem.bounds,
  }
  return {
    method,
    parameters,
    scheduled: schedule?.values ?? [],
    pipeline,
    batches,
    averageFrom: text.averageFrom === undefined ? undefined : parameters[text.averageFrom],
  }
}

/**
 * The step of a run on the experiment's problem, compiled or from the cache.
 * @throws NotationError for a method's text that does not compile, whose place is known where it was checked by itself before, as
 *   what is typed, linked or given to the library is; Refusal for parts that do not go together
 */
export function stepOf(
  experiment: Experiment,
  run: Run,
  problem: CompiledProblem,
  batching?: typeof Batching,
): RunStep {
  const { method, parameters, scheduled, pipeline, batches, averageFrom } = runText(experiment, run, problem, batching)
  const asked = (batches && problem.formula.batchAsked) ?? problem.formula.asked
  const { gradient: _, procedures: __, ...told } = method
  const key = JSON.stringify([problem.formula.key, told, pipeline.key, batches !== undefined])
  return {
    step: steps.get(key, () => compileStep(asked, problem.values.length, method, key)),
    parameters,
    values: [...Object.values(parameters), ...scheduled, ...pipeline.parameters.map(([, value]) => value)],
    names: [
      ...Object.keys(parameters),
      ...(method.schedule?.parameters ?? []).map((name) => `schedule.${name}`),
      ...pipeline.parameters.map(([name]) => name),
    ],
    outside: batches && batching ? (t) => batching.withBatch(pipeline.outside(t), batches.place(t)) : pipeline.outside,
    rows: problem.rows && (batches && batching ? batching.joined(problem.rows, batches.indices) : problem.rows),
    batches: batches && { indices: batches.indices, starts: batches.starts },
    averageFrom,
  }
}
