import { schedule } from './schedule.ts'

export default schedule({
  id: 'step',
  name: 'Steps',
  parameters: { step_size: 30, gamma: 0.1 },
  rate: `lr = lr gamma^floor(k / step_size)`,
  equals: 'torch.optim.lr_scheduler.StepLR',
  source: 'PyTorch',
})
