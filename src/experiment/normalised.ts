import { defaultExperiment } from './defaults.ts'
import type { Experiment } from './experiment.ts'

const known = new WeakSet<Experiment>([defaultExperiment])

/** Remembers that an experiment is as `normalise` gives it: the first picture then need not wait for it to be gone through again. */
export const rememberNormalised = (experiment: Experiment): void => {
  known.add(experiment)
}

/** Is this very experiment known to be as `normalise` gives it? */
export const isNormalised = (experiment: Experiment): boolean => known.has(experiment)
