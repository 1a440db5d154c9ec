import type { Experiment } from '../../experiment/experiment.ts'

/** A refusal in the shape that every rejection has: a sentence, and the place in the experiment. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly key: string

  constructor(message: string, key: string) {
    super(message)
    this.key = key
  }
}

/** @throws Refusal for the parts of an experiment that can be written down but not computed yet. */
export function refuseUnknown({ runs }: Experiment): void {
  runs.forEach((run, i) => {
    const parts = [
      ['schedule', run.schedule, 'Learning-rate schedules'],
      ['gradient', run.gradient, 'Noisy and minibatch gradients'],
      ['clip', run.clip, 'Gradient clipping'],
      ['average', run.average, 'Averages of the path'],
    ] as const
    for (const [key, value, what] of parts)
      if (value !== undefined)
        throw new Refusal(`${what} cannot be computed yet; remove “${key}” from run ${i + 1}.`, `runs.${i}.${key}`)
  })
}
