import { filled, initialization } from './initialization.ts'

export default initialization({
  id: 'lecun',
  name: 'LeCun',
  weights: (fanIn, fanOut, draw) => filled(fanIn, fanOut, (k) => draw.normal(k) / Math.sqrt(fanIn)),
  source: 'LeCun et al. 1998, section 4.6',
})
