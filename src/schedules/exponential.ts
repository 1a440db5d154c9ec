import { schedule } from './schedule.ts'

export default schedule({
  id: 'exponential',
  name: 'Exponential',
  parameters: { gamma: 0.99 },
  rate: `lr = lr gamma^k`,
  equals: 'torch.optim.lr_scheduler.ExponentialLR',
  source: 'PyTorch',
})
