import { activation } from './activation.ts'

export default activation({
  id: 'leaky-relu',
  name: 'Leaky ReLU',
  formula: 'if(x > 0, x, 0.01 x)',
  torch: 'torch.nn.functional.leaky_relu(z, 0.01)',
  source: 'Maas, Hannun & Ng 2013',
})
