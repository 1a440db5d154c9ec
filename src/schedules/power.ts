import { schedule } from './schedule.ts'

export default schedule({
  id: 'power',
  name: 'Power',
  parameters: { delta: 0.5 },
  rate: `lr = lr (k + 1)^(-delta)`,
  source: 'Robbins & Monro 1951',
})
