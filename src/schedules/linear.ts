import { schedule } from './schedule.ts'

export default schedule({
  id: 'linear',
  name: 'Linear',
  parameters: { start_factor: 1 / 3, end_factor: 1, total_iters: 5 },
  rate: `lr = lr (start_factor + (end_factor - start_factor) min(k, total_iters) / total_iters)`,
  equals: 'torch.optim.lr_scheduler.LinearLR',
  source: 'PyTorch',
})
