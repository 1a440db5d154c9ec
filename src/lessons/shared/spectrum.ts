import { symmetricEigenvalues } from '../../numerics/symmetric-eigenvalues.ts'

type Matrix = readonly (readonly number[])[]

/** The eigenvalues of a symmetric matrix, ascending. */
export function eigenvalues(matrix: Matrix): readonly number[] {
  const work = symmetricEigenvalues(Float64Array.from(matrix.flat()), matrix.length)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return [...value]
  }
}

/** Those of A ⊗ G, layer by layer: each of A times each of G; ascending. */
export const kroneckerEigenvalues = (layers: readonly { readonly A: Matrix; readonly G: Matrix }[]): number[] =>
  layers
    .flatMap(({ A, G }) => {
      const of = eigenvalues(G)
      return eigenvalues(A).flatMap((a) => of.map((g) => a * g))
    })
    .toSorted((a, b) => a - b)

/** ‖A − B‖ / ‖A‖, by Frobenius. */
export function apart(a: Matrix, b: Matrix): number {
  const size = (entries: readonly number[]): number => Math.hypot(...entries)
  return size(a.flatMap((row, i) => row.map((value, j) => value - (b[i]?.[j] ?? 0)))) / size(a.flat())
}
