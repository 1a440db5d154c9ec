import type { Experiment } from './experiment.ts'

/** A trial of what batches cost takes at most so many steps. */
export const trialSteps = 200

/** What changes the cost of a step, or how well a trial can tell it: not the values of settings. */
export function paceKey({ problem, runs, steps }: Experiment, backend: string): string {
  const { parameters: _, ...shape } = { parameters: undefined, ...problem }
  return JSON.stringify([
    backend,
    shape,
    Math.min(trialSteps, steps),
    runs.map(({ method, schedule, gradient, clip, hidden }) => [method, schedule?.id, gradient, clip, hidden === true]),
  ])
}
