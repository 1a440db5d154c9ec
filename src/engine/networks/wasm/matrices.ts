import { giveBackMemory, takeMemory } from '../../wasm/memory.ts'
import { mirror, type Matrices } from '../by-hand/matrices.ts'
import { matrixBlock, matrixModule } from './matrix-kernels.ts'

const page = 65536
/** So many vectors are summed up at a time. */
const mostRows = 256

type Kernel = (a: number, b: number, n: number, count: number) => void
const isKernel = (value: unknown): value is Kernel => typeof value === 'function'

let compiled: WebAssembly.Module | undefined

/** Matrices in WebAssembly SIMD, two float64 at a time; the numbers are those of the reference up to the order of sums. */
export function wasmMatrices(): Matrices {
  compiled ??= new WebAssembly.Module(matrixModule())
  const memory = takeMemory('one')
  const { gram, cholesky } = new WebAssembly.Instance(compiled, { e: { m: memory } }).exports
  if (!isKernel(gram) || !isKernel(cholesky)) throw new Error('The WebAssembly module lacks its kernels.')
  const room = (numbers: number): Float64Array => {
    const missing = 8 * numbers - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / page))
    return new Float64Array(memory.buffer, 0, numbers)
  }
  const padded = (n: number): number => matrixBlock * Math.ceil(n / matrixBlock)
  return {
    outerSum: (n, each) => {
      const width = padded(n)
      const all = room(width * width + mostRows * width).fill(0)
      const rows = all.subarray(width * width)
      let count = 0
      const sumUp = (): void => {
        if (count > 0) gram(8 * width * width, 0, width, count)
        count = 0
      }
      each((v, scale) => {
        const at = count * width
        for (let k = 0; k < n; k++) rows[at + k] = scale * (v[k] ?? 0)
        if (++count === mostRows) sumUp()
      })
      sumUp()
      const matrix = new Float64Array(n * n)
      for (let i = 0; i < n; i++) matrix.set(all.subarray(i * width, i * width + i + 1), i * n)
      mirror(matrix, n)
      return matrix
    },
    solve: (A, n, b, diagonal) => {
      const width = padded(n)
      const all = room(2 * width * width).fill(0)
      for (let i = 0; i < n; i++) {
        all.set(A.subarray(i * n, i * n + i + 1), i * width)
        all[i * width + i] = (A[i * n + i] ?? 0) + (diagonal?.(i) ?? 0)
      }
      cholesky(0, 8 * width * width, width, n)
      const L = all.subarray(width * width)
      for (let i = 0; i < n; i++) if (!((L[i * width + i] ?? 0) > 0)) return undefined
      return backSubstituted(L, width, n, b)
    },
    dispose: () => giveBackMemory(memory, 'one'),
  }
}

/** Solves L Lᵀ x = b. */
function backSubstituted(L: Float64Array, width: number, n: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from({ length: n }, (_, i) => b[i] ?? 0)
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (L[i * width + k] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (L[i * width + i] ?? 1)
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = (x[i] ?? 0) / (L[i * width + i] ?? 1)
    x[i] = value
    // row by row, so that memory is read as it lies
    for (let k = 0; k < i; k++) x[k] = (x[k] ?? 0) - (L[i * width + k] ?? 0) * value
  }
  return x
}
