import type { Average, Experiment, Run } from '../../experiment/experiment.ts'
import { averages } from '../../trajectories/averages/index.ts'
import type { BackendName, Numbers } from '../../trajectories/result.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { Refusal } from './refusal.ts'

/** The mean of a path of `width` numbers at each step, laid out like it. */
type Mean = (path: Numbers, width: number) => Float64Array

/** Whose paths are averaged; as `RunContext`. */
interface Context {
  readonly experiment: Experiment
  readonly executor: Executor
  readonly starts: Float64Array
  readonly options: SimulateOptions
}

/** Bytes that a path and its mean may take where only their ends were asked for. */
const most = 2 ** 29

/** What takes an average of paths, with its own numbers or their defaults. */
export function meanBy(average: Average): Mean | undefined {
  const definition = averages.get(average.id)
  if (!definition) return undefined
  const numbers = Object.fromEntries(
    Object.entries({ ...definition.parameters, ...average }).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  )
  return (path, width) => definition.of(path, width, numbers)
}

/**
 * What takes the mean that a run keeps of its path: the one it asks for, or its method's own from step `from` on. The whole path is
 * kept until then, even where only its end was asked for.
 * @throws Refusal where only ends were asked for and the path would not fit
 */
export function pathMean(
  { experiment: { steps }, executor, starts, options }: Context,
  run: Run,
  from = 0,
): Mean | undefined {
  if (options.keep === 'ends') refuseLong(starts.length * (steps + 1), executor.name)
  return meanBy(run.average ?? { id: 'asgd', t0: from })
}

/**
 * A path of so many numbers is kept only for its mean, which is in double precision.
 * @throws Refusal where both would not fit
 */
export function refuseLong(numbers: number, backend: BackendName): void {
  if (numbers * (backend === 'js' ? 16 : 12) > most)
    throw new Refusal(
      'The average of so many long paths does not fit into memory; take fewer starts or steps.',
      'starts',
    )
}
