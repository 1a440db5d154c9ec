import { pathAverage, runningMean } from './average.ts'

export default pathAverage({
  id: 'ema',
  name: 'Exponential mean',
  parameters: { decay: 0.9 },
  of: (positions, width, { decay = 0.9 }) => runningMean(positions, width, (k) => (k === 1 ? 1 : 1 - decay)),
  source: 'torch.optim.swa_utils.AveragedModel',
})
