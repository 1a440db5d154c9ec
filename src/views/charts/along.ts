import type { Batches, Run } from '../../trajectories/result.ts'

/** What runs along the horizontal axis; epochs and samples only where there are data. */
export const acrosses = ['step', 'evaluations', 'epochs', 'samples'] as const
export type Across = (typeof acrosses)[number]

/** Where a run's steps stand along an axis: units for a step, fractions too, and the nearest step for units. */
export interface Along {
  readonly at: (step: number) => number
  readonly stepAt: (units: number) => number
}

/** Every step takes as many units. */
export const evenly = (perStep: number): Along => ({
  at: (step) => step * perStep,
  stepAt: (units) => Math.round(units / perStep),
})

/**
 * The run along an axis. Of `samples` a run by minibatches has seen those of its batches, any other all of the data set in each
 * step; an epoch is one data set.
 */
export function alongOf(across: Across, run: Run, samples: number): Along {
  if (across === 'step') return evenly(1)
  if (across === 'evaluations') return evenly(evaluationsAStep(run))
  const unit = across === 'samples' ? 1 : 1 / samples
  return run.batches ? listed(run.batches, unit) : evenly(samples * unit)
}

/** Batches that grow are no even steps. */
function listed({ starts }: Batches, unit: number): Along {
  const last = starts.length - 1
  const seen = (step: number): number => starts[Math.min(Math.max(step, 0), last)] ?? 0
  return {
    at: (step) => {
      const whole = Math.floor(step)
      return unit * (seen(whole) + (step - whole) * (seen(whole + 1) - seen(whole)))
    },
    stepAt: (units) => {
      let [low, high] = [0, last]
      while (low < high) {
        const middle = Math.floor((low + high) / 2)
        if (seen(middle) * unit < units) low = middle + 1
        else high = middle
      }
      return low > 0 && units - seen(low - 1) * unit < seen(low) * unit - units ? low - 1 : low
    },
  }
}

/** Evaluations of any kind that a run (of a batch: one member) takes for a step, spread evenly over its steps. */
export function evaluationsAStep({ evaluations: { f, g, h }, losses, count = 1 }: Run): number {
  const steps = losses.length / count - 1
  return steps > 0 ? (f + g + h) / (steps * count) : 0
}
