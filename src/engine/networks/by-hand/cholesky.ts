/**
 * Solves (A + D) x = b for a symmetric positive definite matrix (row by row, its lower half) and a diagonal D, by Cholesky's
 * factors. Undefined where the matrix is not positive definite.
 */
export function solveCholesky(
  A: Float64Array,
  n: number,
  b: ArrayLike<number>,
  diagonal: (i: number) => number = () => 0,
): Float64Array | undefined {
  const L = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = (A[i * n + j] ?? 0) + (i === j ? diagonal(i) : 0)
      for (let k = 0; k < j; k++) sum -= (L[i * n + k] ?? 0) * (L[j * n + k] ?? 0)
      if (i === j && !(sum > 0)) return undefined
      L[i * n + j] = i === j ? Math.sqrt(sum) : sum / (L[j * n + j] ?? 1)
    }
  }
  const x = Float64Array.from({ length: n }, (_, i) => b[i] ?? 0)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - (L[i * n + k] ?? 0) * (x[k] ?? 0)
    x[i] = (x[i] ?? 0) / (L[i * n + i] ?? 1)
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] ?? 0) - (L[k * n + i] ?? 0) * (x[k] ?? 0)
    x[i] = (x[i] ?? 0) / (L[i * n + i] ?? 1)
  }
  return x
}

/** Solves A x = b by elimination with pivots; undefined for a singular matrix. */
export function solveGeneral(A: Float64Array, n: number, b: ArrayLike<number>): Float64Array | undefined {
  const M = A.slice()
  const x = Float64Array.from({ length: n }, (_, i) => b[i] ?? 0)
  for (let c = 0; c < n; c++) {
    let best = c
    for (let r = c + 1; r < n; r++) if (Math.abs(M[r * n + c] ?? 0) > Math.abs(M[best * n + c] ?? 0)) best = r
    const pivot = M[best * n + c] ?? 0
    if (pivot === 0 || !Number.isFinite(pivot)) return undefined
    if (best !== c) {
      for (let k = c; k < n; k++) [M[c * n + k], M[best * n + k]] = [M[best * n + k] ?? 0, M[c * n + k] ?? 0]
      ;[x[c], x[best]] = [x[best] ?? 0, x[c] ?? 0]
    }
    for (let r = c + 1; r < n; r++) {
      const factor = (M[r * n + c] ?? 0) / pivot
      if (factor === 0) continue
      for (let k = c; k < n; k++) M[r * n + k] = (M[r * n + k] ?? 0) - factor * (M[c * n + k] ?? 0)
      x[r] = (x[r] ?? 0) - factor * (x[c] ?? 0)
    }
  }
  for (let r = n - 1; r >= 0; r--) {
    for (let k = r + 1; k < n; k++) x[r] = (x[r] ?? 0) - (M[r * n + k] ?? 0) * (x[k] ?? 0)
    x[r] = (x[r] ?? 0) / (M[r * n + r] ?? 1)
  }
  return x
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/** A x of a matrix told row by row. */
export const product = (A: Float64Array, n: number, x: ArrayLike<number>): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => dot(A.subarray(i * n, (i + 1) * n), x))

/** a + s b. */
export const along = (a: Float64Array, s: number, b: ArrayLike<number>): Float64Array =>
  a.map((value, i) => value + s * (b[i] ?? 0))
