import type { Experiment } from '../../experiment/experiment.ts'
import type { Row } from './read-table.ts'

/** The experiment on the reader's own rows. Batches stay, as does the share to train on. */
export function withTable(experiment: Experiment, table: readonly Row[]): Experiment {
  const { problem } = experiment
  return 'data' in problem ? { ...experiment, problem: { ...problem, table } } : experiment
}

/** The experiment on the samples that the problem makes itself, as many and as noisy as before. */
export function withoutTable(experiment: Experiment): Experiment {
  const { problem } = experiment
  if (!('data' in problem)) return experiment
  const { table: _, ...rest } = problem
  return { ...experiment, problem: rest }
}
