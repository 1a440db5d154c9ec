import { pathAverage, runningMean } from './average.ts'

export default pathAverage({
  id: 'polyak',
  name: 'Mean of all steps',
  parameters: { from: 1 },
  of: (positions, width, { from = 1 }) =>
    runningMean(positions, width, (k) => 1 / Math.max(1, k - Math.max(1, from) + 1)),
  source: 'Polyak & Juditsky 1992',
})
