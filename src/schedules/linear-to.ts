import { schedule } from './schedule.ts'

export default schedule({
  id: 'linear-to',
  name: 'Linear down to a level',
  parameters: { tau: 100, fraction: 0.01 },
  rate: `
    a = min(k / tau, 1)
    lr = (1 - a) lr + a fraction lr`,
  source: 'Goodfellow, Bengio & Courville 2016, eq. 8.14',
})
