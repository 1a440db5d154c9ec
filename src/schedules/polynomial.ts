import { schedule } from './schedule.ts'

export default schedule({
  id: 'polynomial',
  name: 'Polynomial',
  parameters: { total_iters: 5, power: 1 },
  rate: `lr = lr (1 - min(k, total_iters) / total_iters)^power`,
  equals: 'torch.optim.lr_scheduler.PolynomialLR',
  source: 'PyTorch',
})
