import { schedule } from './schedule.ts'

const scales: Readonly<Record<string, string>> = { triangular: '1', triangular2: '2^(1 - cycle)', exp_range: 'gamma^k' }

export default schedule({
  id: 'cyclic',
  name: 'Cyclic',
  parameters: { base_lr: 0.001, max_lr: 0.1, step_size_up: 50, gamma: 1 },
  rate: ({ mode }) => `
    cycle = floor(1 + k / (2 step_size_up))
    x = |k / step_size_up - 2 cycle + 1|
    lr = base_lr + (max_lr - base_lr) max(0, 1 - x) ${scales[String(mode)] ?? '1'}`,
  equals: 'torch.optim.lr_scheduler.CyclicLR(cycle_momentum=False)',
  source: 'Smith 2017',
})
