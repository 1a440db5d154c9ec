import { initialization } from './initialization.ts'

export default initialization({
  id: 'orthogonal',
  name: 'Orthogonal',
  /** Rows, or columns where there are more rows than columns, are orthonormal: Gram and Schmidt on normal vectors, twice. */
  weights: (fanIn, fanOut, draw) => {
    const [count, length] = fanOut <= fanIn ? [fanOut, fanIn] : [fanIn, fanOut]
    const vectors: Float64Array[] = []
    for (let k = 0; k < count; k++) {
      const vector = Float64Array.from({ length }, (_, i) => draw.normal(k * length + i))
      for (const other of [...vectors, ...vectors]) {
        const along = other.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0)
        other.forEach((value, i) => (vector[i] = (vector[i] ?? 0) - along * value))
      }
      const size = Math.hypot(...vector)
      vectors.push(vector.map((value) => value / size))
    }
    return Float64Array.from({ length: fanIn * fanOut }, (_, k) => {
      const [row, column] = [Math.floor(k / fanIn), k % fanIn]
      return (fanOut <= fanIn ? vectors[row]?.[column] : vectors[column]?.[row]) ?? 0
    })
  },
  source: 'Saxe, McClelland & Ganguli 2014',
})
