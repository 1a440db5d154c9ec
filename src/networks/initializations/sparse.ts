import { initialization } from './initialization.ts'

const sparsity = 0.9

export default initialization({
  id: 'sparse',
  name: 'Sparse',
  /** Of each input's weights nine tenths are 0, but one at least is not; the others are standard normal. */
  weights: (fanIn, fanOut, draw) => {
    const zeros = Math.min(fanOut - 1, Math.ceil(sparsity * fanOut))
    const weights = Float64Array.from({ length: fanIn * fanOut }, (_, k) => draw.normal(k))
    for (let column = 0; column < fanIn; column++) {
      // the rows in a random order, of which the first become 0
      const rows = Array.from({ length: fanOut }, (_, row) => row).toSorted(
        (a, b) => draw.uniform(a * fanIn + column) - draw.uniform(b * fanIn + column),
      )
      for (const row of rows.slice(0, zeros)) weights[row * fanIn + column] = 0
    }
    return weights
  },
  source: 'Martens 2010; torch.nn.init.sparse_',
})
