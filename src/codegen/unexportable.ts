import type { Experiment } from '../experiment/experiment.ts'

/** @throws Error with a sentence for the parts of an experiment that cannot be exported yet. */
export function refuseUnexportable({ runs }: Experiment): void {
  runs.forEach((run, i) => {
    if (run.average !== undefined)
      throw new Error(`Averages of the path cannot be exported as code yet; remove “average” from run ${i + 1}.`)
  })
}
