import { pathAverage, runningMean } from './average.ts'

export default pathAverage({
  id: 'asgd',
  name: 'Mean that averaged SGD keeps',
  parameters: { t0: 1e6 },
  of: (positions, width, { t0 = 1e6 }) => runningMean(positions, width, (k) => 1 / Math.max(1, k - 1 - t0)),
  source: 'torch.optim.ASGD, its `ax`',
})
