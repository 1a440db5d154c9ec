import type { Experiment, Run } from '../experiment/experiment.ts'
import { declaredParameters, runParameters } from '../experiment/parameters.ts'
import { methods } from '../methods/index.ts'
import type { Method } from '../methods/method.ts'
import { proceduresIn } from '../methods/procedures.ts'
import { underSchedule, type ScheduleStage } from '../schedules/text.ts'
import type { ExportedProblem } from './problem-text.ts'

/** What a script must know of a run. */
export interface ExportedRun {
  /** Undefined for a method in the reader's own words. */
  readonly method: Method | undefined
  readonly text: Partial<Omit<Method, 'parameters'>> & Pick<Method, 'step'>
  readonly parameters: Readonly<Record<string, number>>
  /** Switches: the script holds only the lines in force. */
  readonly fixed: Readonly<Record<string, number>>
  readonly name: string | undefined
  readonly schedule: ScheduleStage | undefined
  /** Standard deviation of the noise, or a noise for each step. */
  readonly noise: number | readonly (readonly [number, number])[]
  readonly clip: Run['clip'] | undefined
  /** How many samples each step sees, in which order, and by which factor their number grows each epoch. */
  readonly batch: { readonly size: number; readonly order: string; readonly growth: number } | undefined
  /** Does the loss change from step to step? */
  readonly varies: boolean
  /** Where the path is kept. */
  readonly bounds: ExportedProblem['bounds']
}

/** @throws Error with a sentence for parts that do not go together */
export function exportedRun(experiment: Experiment, run: Run, problem: ExportedProblem): ExportedRun {
  const method = typeof run.method === 'string' ? methods.get(run.method) : undefined
  const text = typeof run.method === 'string' ? method : { ...run.method, procedures: proceduresIn(run.method.step) }
  if (!text) throw new Error('A run names no method that there is.')
  const scheduled = underSchedule(text, runParameters(experiment, run), run.schedule)
  const { parameters } = scheduled
  const declared = declaredParameters(run.method)
  const fixed = Object.fromEntries(Object.entries(parameters).filter(([name]) => declared[name]?.scale === 'switch'))
  const { gradient, clip } = run
  if (gradient?.batch !== undefined && !problem.data)
    throw new Error('Minibatches need a data problem; remove “batch”, or choose a problem with samples.')
  const noise = gradient?.noise ?? 0
  return {
    method,
    text: scheduled.text,
    parameters,
    fixed,
    name: run.name,
    schedule: scheduled.schedule,
    noise: typeof noise === 'number' ? noise : noise.sequence,
    clip,
    batch:
      gradient?.batch === undefined
        ? undefined
        : { size: gradient.batch, order: gradient.order ?? 'given', growth: gradient.growth ?? 1 },
    varies: problem.loss.compiled.varies,
    bounds: problem.bounds,
  }
}
