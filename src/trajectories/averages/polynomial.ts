import { pathAverage, runningMean } from './average.ts'

export default pathAverage({
  id: 'polynomial',
  name: 'Polynomial-decay mean',
  parameters: { gamma: 3 },
  of: (positions, width, { gamma = 3 }) => runningMean(positions, width, (k) => (gamma + 1) / (k + gamma)),
  source: 'Shamir & Zhang 2013',
})
