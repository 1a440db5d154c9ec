import { schedule } from './schedule.ts'

export default schedule({
  id: 'warmup-cosine',
  name: 'Warm-up, then cosine',
  parameters: { start_factor: 0.1, warmup: 20, T_max: 180, eta_min: 0 },
  rate: `
    rising = lr (start_factor + (1 - start_factor) k / warmup)
    falling = eta_min + (lr - eta_min) (1 + cos(pi (k - warmup) / T_max)) / 2
    lr = if(k < warmup, rising, falling)`,
  equals: 'torch.optim.lr_scheduler.SequentialLR([LinearLR, CosineAnnealingLR])',
  source: 'Goyal et al. 2017',
})
