import { filled, initialization } from './initialization.ts'

export default initialization({
  id: 'constant',
  name: 'All equal',
  weights: (fanIn, fanOut) => filled(fanIn, fanOut, () => 1),
  source: 'Goodfellow, Bengio & Courville 2016, section 8.4: units that begin alike stay alike',
})
