import { solveCholesky } from './cholesky.ts'

/**
 * What methods with large matrices have computed, in float64: by JavaScript, or by WebAssembly where a back end has it. These are
 * Gauss–Newton, Levenberg, Levenberg–Marquardt, both natural gradients and damped Newton. Others have nothing for it to speed up: the
 * factors of K-FAC are as small as a layer, BFGS updates a matrix in as many operations as it has entries, and Newton's and Hessian-free
 * steps spend their time in Hessian products.
 */
export interface Matrices {
  /**
   * Σ v vᵀ, row by row, of vectors of n numbers.
   * @param each calls back with every vector; each is used before the next comes
   */
  readonly outerSum: (n: number, each: (take: (v: ArrayLike<number>, scale: number) => void) => void) => Float64Array
  /** As `solveCholesky`. */
  readonly solve: typeof solveCholesky
  readonly dispose: () => void
}

/** The reference. */
export const plainMatrices: Matrices = {
  outerSum: (n, each) => {
    const all = new Float64Array(n * n)
    each((v, scale) => {
      for (let i = 0; i < n; i++) {
        const factor = scale * scale * (v[i] ?? 0)
        if (factor === 0) continue
        for (let j = 0; j <= i; j++) all[i * n + j] = (all[i * n + j] ?? 0) + factor * (v[j] ?? 0)
      }
    })
    mirror(all, n)
    return all
  },
  solve: solveCholesky,
  dispose: () => undefined,
}

/** The lower half of a symmetric matrix into its upper half. */
export function mirror(matrix: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) matrix[j * n + i] = matrix[i * n + j] ?? 0
}
