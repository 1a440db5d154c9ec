import { filled, initialization } from './initialization.ts'

export default initialization({
  id: 'he',
  name: 'He',
  weights: (fanIn, fanOut, draw) => filled(fanIn, fanOut, (k) => draw.normal(k) * Math.sqrt(2 / fanIn)),
  source: 'He et al. 2015, eq. 10',
})
