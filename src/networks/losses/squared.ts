import { networkLoss } from './loss.ts'

export default networkLoss({
  id: 'squared',
  name: 'Squared error',
  formula: '(z - y)^2',
  targets: 'number',
  right: 'any numbers',
  torch: 'torch.nn.functional.mse_loss(out, target)',
  source: 'Legendre 1805',
})
