import { option, schedule } from './schedule.ts'

const wave = 'lr = eta_min + (lr - eta_min) (1 + cos(pi since / period)) / 2'

export default schedule({
  id: 'cosine-restarts',
  name: 'Cosine with warm restarts',
  parameters: { T_0: 50, T_mult: 1, eta_min: 0 },
  rate: (options) =>
    option(options, 'T_mult', 1) === 1
      ? `
    period = T_0
    since = k - T_0 floor(k / T_0)
    ${wave}`
      : `
    # which wave k falls into, by the sum of the waves before; the last term guards against rounding at a restart
    n = floor(log(k / T_0 (T_mult - 1) + 1) / log(T_mult) + 1e-9)
    period = T_0 T_mult^n
    since = k - T_0 (T_mult^n - 1) / (T_mult - 1)
    ${wave}`,
  equals: 'torch.optim.lr_scheduler.CosineAnnealingWarmRestarts',
  source: 'Loshchilov & Hutter 2017',
})
