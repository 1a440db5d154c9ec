import { schedule } from './schedule.ts'

export default schedule({
  id: 'constant',
  name: 'Constant',
  parameters: {},
  rate: `lr = lr`,
  equals: 'torch.optim.lr_scheduler.ConstantLR(factor=1)',
  source: 'Robbins & Monro 1951',
})
