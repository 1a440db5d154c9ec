import type { Average, GradientSource, Run, Schedule } from '../../experiment/experiment.ts'

/** A change of one run. */
export type Change = (run: Run) => Run

/** Sets the schedule, or with `undefined` takes it out. */
export const withSchedule =
  (schedule: Schedule | undefined): Change =>
  (run) => {
    const { schedule: _, ...rest } = run
    return { ...rest, ...(schedule && { schedule }) }
  }

export const withAverage =
  (average: Average | undefined): Change =>
  (run) => {
    const { average: _, ...rest } = run
    return { ...rest, ...(average && { average }) }
  }

export const withClip =
  (clip: Run['clip']): Change =>
  (run) => {
    const { clip: _, ...rest } = run
    return { ...rest, ...(clip && { clip }) }
  }

/** Sets the patience of early stopping, or with `undefined` trains to the end. */
export const withStop =
  (patience: number | undefined): Change =>
  (run) => {
    const { stop: _, ...rest } = run
    return { ...rest, ...(patience !== undefined && { stop: { patience } }) }
  }

export const withPlan =
  (plan: Run['plan']): Change =>
  (run) => {
    const { plan: _, ...rest } = run
    return { ...rest, ...(plan && { plan }) }
  }

/** Takes out what only networks have around a method. */
export const withoutTraining: Change = (run) =>
  run.stop || run.plan ? withStop(undefined)(withPlan(undefined)(run)) : run

/** Sets the noise's standard deviation; 0 takes the noise out. */
export const withNoise =
  (noise: number): Change =>
  (run) => {
    const { noise: _, ...rest } = run.gradient ?? {}
    return withGradient(run, noise > 0 ? { ...rest, noise } : rest)
  }

/** Sets the minibatches, or with `undefined` takes them out; the noise stays. */
export const withBatches =
  (batches: Pick<GradientSource, 'batch' | 'order' | 'growth'> | undefined): Change =>
  (run) => {
    const noise = run.gradient?.noise
    return withGradient(run, { ...(noise !== undefined && { noise }), ...batches })
  }

function withGradient(run: Run, gradient: GradientSource): Run {
  const { gradient: _, ...rest } = run
  return Object.keys(gradient).length > 0 ? { ...rest, gradient } : rest
}

/**
 * A schedule with numbers that show what it does in this many steps at this learning rate; what it leaves out keeps the
 * default.
 */
export function tellingSchedule(id: string, steps: number, lr: number): Schedule {
  const part = (share: number): number => Math.max(1, Math.round(share * steps))
  const telling: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    step: { step_size: part(1 / 4), gamma: 0.5 },
    multistep: { milestones: [part(1 / 2), part(3 / 4)] },
    cosine: { T_max: steps },
    'cosine-restarts': { T_0: part(1 / 4) },
    linear: { total_iters: part(1 / 4) },
    polynomial: { total_iters: steps },
    'linear-to': { tau: part(1 / 2) },
    'constant-then': Object.fromEntries<unknown>([
      ['hold', part(1 / 2)],
      ['then', { id: 'inverse-time' }],
    ]),
    'warmup-cosine': { warmup: part(1 / 10), T_max: part(9 / 10) },
    'one-cycle': { max_lr: lr, total_steps: steps },
    cyclic: { base_lr: Number((lr / 10).toPrecision(3)), max_lr: lr, step_size_up: part(1 / 8) },
  }
  return { ...telling[id], id }
}

/** Reads "100, 150" as whole numbers in their order; undefined where a word is none of them. */
export function readMilestones(text: string): readonly number[] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  if (words.length === 0 || !words.every((word) => /^\d{1,9}$/.test(word))) return undefined
  return [...new Set(words.map(Number))].toSorted((a, b) => a - b)
}
