import { activation } from './activation.ts'

export default activation({
  id: 'relu',
  name: 'ReLU',
  formula: 'if(x > 0, x, 0)',
  torch: 'torch.relu(z)',
  source: 'Nair & Hinton 2010',
})
