import type { Run, Values } from '../../experiment/experiment.ts'
import { largestRate } from '../../theory/stability.ts'

/**
 * The learning rate beyond which a run cannot settle where the largest curvature is λmax (see `largestRate`); weight decay adds to λ.
 * Undefined for methods that have no such limit, and where a schedule moves the rate.
 */
export function stabilityLimit(run: Run, values: Values, largestCurvature: number): number | undefined {
  if (typeof run.method !== 'string' || (run.schedule !== undefined && run.schedule.id !== 'constant')) return undefined
  if ((values['maximize'] ?? 0) > 0) return undefined
  return largestRate(run.method, values, largestCurvature + (values['weight_decay'] ?? 0))
}
