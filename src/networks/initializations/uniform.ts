import { filled, initialization } from './initialization.ts'

export default initialization({
  id: 'uniform',
  name: 'Uniform in ±1/√inputs',
  weights: (fanIn, fanOut, draw) => filled(fanIn, fanOut, (k) => (2 * draw.uniform(k) - 1) / Math.sqrt(fanIn)),
  source: 'Glorot & Bengio 2010, eq. 1; torch.nn.Linear',
})
