import type { Experiment, Run } from './experiment.ts'
import { sameJson } from './records.ts'

/** Whether two experiments give the same numbers: they may differ in the view and in the names and visibility of runs. */
export function sameNumbers(a: Experiment, b: Experiment): boolean {
  return sameJson(numbersOf(a), numbersOf(b))
}

/** Whether two experiments are about the same problem, start and runs aside. Data are generated from the seed. */
export function sameProblem(a: Experiment, b: Experiment): boolean {
  return sameJson(a.problem, b.problem) && (a.seed === b.seed || !('data' in a.problem || 'network' in a.problem))
}

const numbersOf = ({ view: _view, runs, ...rest }: Experiment) => ({ ...rest, runs: runs.map(numbersOfRun) })

/** Whether two runs of one problem have the same path: they may differ in name and visibility. */
export const sameRun = (a: Run, b: Run): boolean => sameJson(numbersOfRun(a), numbersOfRun(b))

const numbersOfRun = ({ name: _name, hidden: _hidden, ...rest }: Run) => rest
