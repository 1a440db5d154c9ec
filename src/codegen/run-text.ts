import type { Experiment, Run } from '../experiment/experiment.ts'
import { declaredParameters, runParameters } from '../experiment/parameters.ts'
import { methods } from '../methods/index.ts'
import type { Method } from '../methods/method.ts'

/** What a script must know of a run. */
export interface ExportedRun {
  /** Undefined for a method in the reader's own words. */
  readonly method: Method | undefined
  readonly text: Partial<Omit<Method, 'parameters'>> & Pick<Method, 'step'>
  readonly parameters: Readonly<Record<string, number>>
  /** Switches: the script holds only the lines in force. */
  readonly fixed: Readonly<Record<string, number>>
  readonly name: string | undefined
}

export function exportedRun(experiment: Experiment, run: Run): ExportedRun {
  const method = typeof run.method === 'string' ? methods.get(run.method) : undefined
  const text = typeof run.method === 'string' ? method : run.method
  if (!text) throw new Error(`There is no method “${String(run.method)}”.`)
  const parameters = runParameters(experiment, run)
  const declared = declaredParameters(run.method)
  const fixed = Object.fromEntries(Object.entries(parameters).filter(([name]) => declared[name]?.scale === 'switch'))
  return { method, text, parameters, fixed, name: run.name }
}
