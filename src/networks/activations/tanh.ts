import { activation } from './activation.ts'

export default activation({
  id: 'tanh',
  name: 'tanh',
  formula: 'tanh(x)',
  torch: 'torch.tanh(z)',
  source: 'LeCun et al. 1998, section 4.4',
})
