import { schedule } from './schedule.ts'

export default schedule({
  id: 'cosine',
  name: 'Cosine',
  parameters: { T_max: 200, eta_min: 0 },
  rate: `lr = eta_min + (lr - eta_min) (1 + cos(pi k / T_max)) / 2`,
  equals: 'torch.optim.lr_scheduler.CosineAnnealingLR',
  source: 'Loshchilov & Hutter 2017, eq. 5',
})
