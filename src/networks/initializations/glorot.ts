import { filled, initialization } from './initialization.ts'

export default initialization({
  id: 'glorot',
  name: 'Glorot (normalized)',
  weights: (fanIn, fanOut, draw) =>
    filled(fanIn, fanOut, (k) => (2 * draw.uniform(k) - 1) * Math.sqrt(6 / (fanIn + fanOut))),
  source: 'Glorot & Bengio 2010, eq. 16',
})
