import { activation } from './activation.ts'

export default activation({
  id: 'softplus',
  name: 'Softplus',
  formula: 'softplus(x)',
  torch: 'torch.nn.functional.softplus(z)',
  source: 'Glorot, Bordes & Bengio 2011',
})
