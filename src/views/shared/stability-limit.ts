import type { Run, Values } from '../../experiment/experiment.ts'

/**
 * The learning rate beyond which a run cannot settle where the largest curvature is λmax, from the eigenvalues of the step
 * on a quadratic: 2/λ for gradient descent, 2(1+β)/λ for momentum, (2+2β)/(λ(1+2β)) for Nesterov's momentum as PyTorch
 * steps it (the look-ahead form is the same path). Dampening d divides momentum's by 1 − d; weight decay adds to λ.
 * Undefined for methods that have no such limit, and where a schedule moves the rate.
 * Source: Polyak 1964; Lessard, Recht & Packard 2016, section 4.
 */
export function stabilityLimit(run: Run, values: Values, largestCurvature: number): number | undefined {
  if (run.schedule !== undefined && run.schedule.id !== 'constant') return undefined
  if ((values['maximize'] ?? 0) > 0) return undefined
  const curvature = largestCurvature + (values['weight_decay'] ?? 0)
  const beta = values['beta'] ?? 0
  switch (run.method) {
    case 'gd':
      return 2 / curvature
    case 'momentum': {
      const share = 1 - (values['dampening'] ?? 0)
      return share > 0 ? (2 * (1 + beta)) / (curvature * share) : undefined
    }
    case 'nesterov':
    case 'nesterov-lookahead':
      return (2 + 2 * beta) / (curvature * (1 + 2 * beta))
    default:
      return undefined
  }
}
