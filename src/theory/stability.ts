/**
 * The learning rate beyond which a method cannot settle where the curvature is `curvature`, from the eigenvalues of its step on a
 * quadratic: 2/λ for gradient descent, 2(1+β)/λ for momentum (dampening d divides it by 1 − d), (2+2β)/(λ(1+2β)) for Nesterov's
 * momentum in both its forms. Undefined for methods that have no such limit.
 * Source: Polyak 1964; Lessard, Recht & Packard 2016, section 4.
 */
export function largestRate(
  method: string,
  values: Readonly<Record<string, number>>,
  curvature: number,
): number | undefined {
  const beta = values['beta'] ?? 0
  switch (method) {
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
