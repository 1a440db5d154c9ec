import { describe, expect, it } from 'vitest'
import { plainMatrices } from '../../src/engine/networks/by-hand/matrices.ts'
import { wasmMatrices } from '../../src/engine/networks/wasm/matrices.ts'
import { uniforms } from '../../src/numerics/random.ts'

const n = 23
const vectors = Array.from({ length: 600 }, (_, s) =>
  Float64Array.from({ length: n }, (_entry, k) => uniforms(7, 1, s * n + k)[0] - 0.5),
)
const summed = (matrices: typeof plainMatrices) =>
  matrices.outerSum(n, (take) => vectors.forEach((v, s) => take(v, 1 + (s % 3))))

describe('matrices in WebAssembly are those of JavaScript', () => {
  it('sums of outer products, more than fit at a time, of a length that is no whole block', () => {
    const [plain, wasm] = [summed(plainMatrices), summed(wasmMatrices())]
    expect(wasm).toHaveLength(n * n)
    plain.forEach((value, k) => expect(wasm[k]).toBeCloseTo(value, 9))
  })

  it('solutions of systems, one after another in the same memory', () => {
    const wasm = wasmMatrices()
    for (const damping of [0, 0.5]) {
      const A = summed(wasm)
      const b = vectors[0] ?? new Float64Array(n)
      const [expected, found] = [plainMatrices, wasm].map(({ solve }) => solve(A, n, b, (i) => damping * i))
      expect(found).toHaveLength(n)
      expected?.forEach((value, k) => expect(found?.[k]).toBeCloseTo(value, 12))
    }
  })

  it('none for a matrix that is not positive definite', () => {
    const indefinite = Float64Array.of(1, 2, 2, 1)
    expect(wasmMatrices().solve(indefinite, 2, [1, 1])).toBeUndefined()
    expect(wasmMatrices().solve(new Float64Array(4), 2, [1, 1])).toBeUndefined()
  })
})
