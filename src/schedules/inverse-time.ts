import { schedule } from './schedule.ts'

export default schedule({
  id: 'inverse-time',
  name: 'Inverse time',
  parameters: { delta: 0.05 },
  rate: `lr = lr / (1 + delta k)`,
  source: 'Robbins & Monro 1951',
})
