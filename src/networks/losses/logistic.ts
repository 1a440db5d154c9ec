import { networkLoss } from './loss.ts'

export default networkLoss({
  id: 'logistic',
  name: 'Logistic loss (binary cross-entropy)',
  formula: 'softplus(z) - y z',
  targets: 'zero-one',
  right: '0 or 1',
  torch: 'torch.nn.functional.binary_cross_entropy_with_logits(out, target)',
  source: 'Cox 1958',
})
