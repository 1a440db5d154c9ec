import { schedule } from './schedule.ts'

export default schedule({
  id: 'plateau',
  name: 'Reduce on a plateau',
  parameters: { factor: 0.1, patience: 10, threshold: 1e-4, cooldown: 0, min_lr: 0 },
  memory: {
    rate: { number: 'lr' },
    best: { number: 1e38 },
    bad: { number: 0 },
    cool: { number: 0 },
    last: { number: 0 },
  },
  rate: ({ threshold_mode }) => `
    if k > 0 {
      improved = if(last < ${threshold_mode === 'abs' ? 'best - threshold' : 'best (1 - threshold)'}, 1, 0)
      best = if(improved > 0, last, best)
      bad = if(improved > 0 or cool > 0, 0, bad + 1)
      cool = max(cool - 1, 0)
      cool = if(bad > patience, cooldown, cool)
      # a reduction by less than 1e-8 is left out, as in PyTorch
      lower = max(rate factor, min_lr)
      rate = if(bad > patience and rate - lower > 1e-8, lower, rate)
      bad = if(bad > patience, 0, bad)
    }
    last = f
    lr = rate`,
  equals: 'torch.optim.lr_scheduler.ReduceLROnPlateau',
  source: 'PyTorch',
})
