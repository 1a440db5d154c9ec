import { networkLoss } from './loss.ts'

export default networkLoss({
  id: 'softmax',
  name: 'Softmax cross-entropy',
  targets: 'class',
  right: 'whole class numbers from 0 to the number of outputs less one',
  torch: 'torch.nn.functional.cross_entropy(out, target)',
  source: 'Bridle 1990',
})
