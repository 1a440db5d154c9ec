import type { Experiment } from '../experiment/experiment.ts'

/** @throws Error with a sentence for the parts of an experiment that cannot be exported yet. */
export function refuseUnexportable({ runs }: Experiment): void {
  runs.forEach((run, i) => {
    const parts = [
      ['schedule', run.schedule, 'Learning-rate schedules'],
      ['gradient', run.gradient, 'Noisy and minibatch gradients'],
      ['clip', run.clip, 'Gradient clipping'],
      ['average', run.average, 'Averages of the path'],
    ] as const
    for (const [key, value, what] of parts)
      if (value !== undefined) throw new Error(`${what} cannot be exported as code yet; remove “${key}” from run ${i + 1}.`)
  })
}
