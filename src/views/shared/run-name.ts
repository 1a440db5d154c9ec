import type { Experiment, Run } from '../../experiment/experiment.ts'
import { methods } from '../../methods/index.ts'
import { dataProblems } from '../../problems/index.ts'
import { surfaces } from '../../surfaces/index.ts'

/** What a reader calls a run: its own name, else its method's. */
export function runName(run: Run | undefined): string {
  if (!run) return ''
  if (run.name !== undefined && run.name !== '') return run.name
  return typeof run.method === 'string' ? (methods.get(run.method)?.name ?? run.method) : 'own method'
}

/** What a reader calls the problem: the surface's or data problem's name, else the formula. */
export function problemName({ problem }: Experiment): string {
  if ('surface' in problem) return surfaces.get(problem.surface)?.name ?? problem.surface
  if ('formula' in problem) return problem.formula
  if ('residuals' in problem) return 'a least-squares problem'
  return 'data' in problem ? (dataProblems.get(problem.data)?.name ?? problem.data) : 'a network'
}
