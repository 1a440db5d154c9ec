import { networkLoss } from './loss.ts'

export default networkLoss({
  id: 'hinge',
  name: 'Hinge loss',
  formula: 'max(0, 1 - y z)',
  targets: 'plus-minus-one',
  right: '−1 or 1',
  torch: '(1 - target * out).clamp(min=0).mean()',
  source: 'Cortes & Vapnik 1995',
})
