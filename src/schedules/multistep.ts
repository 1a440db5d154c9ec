import { schedule } from './schedule.ts'

export default schedule({
  id: 'multistep',
  name: 'Steps at milestones',
  parameters: { gamma: 0.1 },
  rate: ({ milestones }) => {
    const at = Array.isArray(milestones) ? milestones.filter((milestone) => typeof milestone === 'number') : []
    return `lr = lr gamma^(${['0', ...at.map((milestone) => `if(k >= ${milestone}, 1, 0)`)].join(' + ')})`
  },
  equals: 'torch.optim.lr_scheduler.MultiStepLR',
  source: 'PyTorch',
})
