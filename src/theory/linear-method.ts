/** A 2 × 2 matrix, row by row. */
export type Matrix = readonly [ee: number, ev: number, ve: number, vv: number]
export type Values = Readonly<Record<string, number>>

/**
 * A method that is a linear map on a quadratic: along an eigenvector of curvature λ it takes the state (e, v), the error and the
 * memory, to M(e, v) + b ε, where ε is the noise of the gradient λe + ε.
 */
export interface LinearMethod {
  readonly matrix: (curvature: number) => Matrix
  /** How the gradient's noise enters the error and the memory. */
  readonly noise: (curvature: number) => readonly [error: number, memory: number]
  /** State after the first step from (1, 0), where that differs from the others. */
  readonly first?: (curvature: number) => readonly [error: number, memory: number]
}

/**
 * The linear map of a method with fixed numbers; undefined for a method that is none (adaptive steps, signs, searches), and where
 * its numbers move the minimum or turn it round.
 * Source: Polyak 1964; Lessard, Recht & Packard 2016, section 2.
 */
export function linearMethod(method: string, values: Values): LinearMethod | undefined {
  const { lr = Number.NaN, beta = 0, dampening = 0, damping = 0 } = values
  if ((values['maximize'] ?? 0) > 0 || (values['weight_decay'] ?? 0) > 0) return undefined
  switch (method) {
    case 'gd':
      return { matrix: (curvature) => [1 - lr * curvature, 0, 0, 0], noise: () => [-lr, 0] }
    case 'momentum': {
      const share = 1 - dampening
      return {
        matrix: (curvature) => [1 - lr * share * curvature, -lr * beta, share * curvature, beta],
        noise: () => [-lr * share, share],
        first: (curvature) => [1 - lr * curvature, curvature],
      }
    }
    case 'nesterov':
      return {
        matrix: (curvature) => [1 - lr * (1 + beta) * curvature, -lr * beta * beta, curvature, beta],
        noise: () => [-lr * (1 + beta), 1],
      }
    case 'nesterov-lookahead':
      return {
        matrix: (curvature) => {
          const kept = 1 - lr * curvature
          return [kept, beta * kept, -lr * curvature, beta * kept]
        },
        noise: () => [-lr, -lr],
      }
    case 'newton':
      return { matrix: () => [0, 0, 0, 0], noise: (curvature) => [-1 / curvature, 0] }
    case 'newton-damped':
      if ((values['adapt'] ?? 0) > 0) return undefined
      return {
        matrix: (curvature) => [damping / (curvature + damping), 0, 0, 0],
        noise: (curvature) => [-1 / (curvature + damping), 0],
      }
    default:
      return undefined
  }
}

/** The spectral radius: the factor by which the error falls each step in the end. */
export function spectralRadius([a, b, c, d]: Matrix): number {
  const [half, determinant] = [(a + d) / 2, a * d - b * c]
  const under = half * half - determinant
  return under >= 0 ? Math.abs(half) + Math.sqrt(under) : Math.sqrt(determinant)
}

/** The factor of the slowest of several curvatures: the rate at which the distance to the minimum falls. */
export const rateOf = ({ matrix }: LinearMethod, curvatures: readonly number[]): number =>
  Math.max(...curvatures.map((curvature) => spectralRadius(matrix(curvature))))

/** What is left of an error of 1 along an eigenvector, from step 0 to `steps`: index k after k steps from rest. */
export function remains(method: LinearMethod, curvature: number, steps: number): Float64Array {
  const [a, b, c, d] = method.matrix(curvature)
  const errors = new Float64Array(steps + 1)
  let [error, memory] = [1, 0]
  for (let k = 0; k <= steps; k++) {
    errors[k] = error
    ;[error, memory] =
      k === 0 && method.first ? method.first(curvature) : [a * error + b * memory, c * error + d * memory]
  }
  return errors
}

/**
 * The largest share of the loss above its minimum that can be left after each step, over all starts at rest: no start of a
 * quadratic with these curvatures does worse, and one does as badly.
 */
export function worstShare(method: LinearMethod, curvatures: readonly number[], steps: number): Float64Array {
  const errors = curvatures.map((curvature) => remains(method, curvature, steps))
  return Float64Array.from({ length: steps + 1 }, (_, k) => Math.max(...errors.map((one) => (one[k] ?? 0) ** 2)))
}
