/**
 * All eigenvalues of a symmetric matrix, row by row, ascending; the matrix is overwritten. Householder reflections make it tridiagonal,
 * then come implicit QL steps (Press et al. 2007, sections 11.3 and 11.4). A pause is yielded after each reflection.
 */
export function* symmetricEigenvalues(matrix: Float64Array, n: number): Generator<undefined, Float64Array> {
  const diagonal = new Float64Array(n)
  const beside = new Float64Array(n)
  for (let i = n - 1; i > 0; i--) {
    reflect(matrix, n, i, beside)
    yield
  }
  for (let i = 0; i < n; i++) diagonal[i] = matrix[i * n + i] ?? 0
  diagonalize(diagonal, beside)
  return diagonal.sort()
}

/** Makes row and column i zero left of the place beside the diagonal; works on the lower half. */
function reflect(a: Float64Array, n: number, i: number, beside: Float64Array): void {
  const row = a.subarray(i * n, i * n + i)
  const scale = row.reduce((sum, value) => sum + Math.abs(value), 0)
  const last = row[i - 1] ?? 0
  if (i === 1 || scale === 0) {
    beside[i] = last
    return
  }
  let h = 0
  for (let k = 0; k < i; k++) {
    const value = (row[k] ?? 0) / scale
    row[k] = value
    h += value * value
  }
  const f = row[i - 1] ?? 0
  const g = f >= 0 ? -Math.sqrt(h) : Math.sqrt(h)
  beside[i] = scale * g
  h -= f * g
  row[i - 1] = f - g
  const p = new Float64Array(i)
  for (let j = 0; j < i; j++) {
    const from = a.subarray(j * n, j * n + j + 1)
    let sum = 0
    for (let k = 0; k <= j; k++) sum += (from[k] ?? 0) * (row[k] ?? 0)
    for (let k = 0; k < j; k++) p[k] = (p[k] ?? 0) + (from[k] ?? 0) * (row[j] ?? 0)
    p[j] = (p[j] ?? 0) + sum
  }
  let along = 0
  for (let j = 0; j < i; j++) {
    p[j] = (p[j] ?? 0) / h
    along += (p[j] ?? 0) * (row[j] ?? 0)
  }
  const half = along / (2 * h)
  for (let j = 0; j < i; j++) p[j] = (p[j] ?? 0) - half * (row[j] ?? 0)
  for (let j = 0; j < i; j++) {
    const into = a.subarray(j * n, j * n + j + 1)
    const [u, v] = [row[j] ?? 0, p[j] ?? 0]
    for (let k = 0; k <= j; k++) into[k] = (into[k] ?? 0) - u * (p[k] ?? 0) - v * (row[k] ?? 0)
  }
}

/** Implicit QL steps on a tridiagonal matrix; `e[i]` is beside `d[i − 1]` and `d[i]`. */
function diagonalize(d: Float64Array, e: Float64Array): void {
  const n = d.length
  e.copyWithin(0, 1)
  e[n - 1] = 0
  const [at, beside] = [(k: number) => d[k] ?? 0, (k: number) => e[k] ?? 0]
  for (let l = 0; l < n; l++) {
    for (let turn = 0; turn < 60; turn++) {
      let m = l
      while (m < n - 1 && Math.abs(beside(m)) > Number.EPSILON * (Math.abs(at(m)) + Math.abs(at(m + 1)))) m++
      if (m === l) break
      let g = (at(l + 1) - at(l)) / (2 * beside(l))
      g = at(m) - at(l) + beside(l) / (g + (g >= 0 ? 1 : -1) * Math.hypot(g, 1))
      let [s, c, p] = [1, 1, 0]
      let i = m - 1
      for (; i >= l; i--) {
        const [f, b] = [s * beside(i), c * beside(i)]
        const r = Math.hypot(f, g)
        e[i + 1] = r
        if (r === 0) {
          d[i + 1] = at(i + 1) - p
          e[m] = 0
          break
        }
        s = f / r
        c = g / r
        g = at(i + 1) - p
        const q = (at(i) - g) * s + 2 * c * b
        p = s * q
        d[i + 1] = g + p
        g = c * q - b
      }
      if (i >= l) continue
      d[l] = at(l) - p
      e[l] = g
      e[m] = 0
    }
  }
}
