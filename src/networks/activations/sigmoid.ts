import { activation } from './activation.ts'

export default activation({
  id: 'sigmoid',
  name: 'Sigmoid',
  formula: 'sigmoid(x)',
  torch: 'torch.sigmoid(z)',
  source: 'Rumelhart, Hinton & Williams 1986',
})
