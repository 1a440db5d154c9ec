import { method, surfaceLearningRate, toggle } from './method.ts'

export default method({
  id: 'gd',
  name: 'Gradient descent',
  family: 'descent',
  parameters: {
    lr: surfaceLearningRate(),
    // The engine turns the gradient's sign, before weight decay is added, as PyTorch does.
    maximize: toggle(0, 'climb instead'),
  },
  step: 'theta = theta - lr g',
  arrows: ['g'],
  equals: 'torch.optim.SGD',
  source: 'Cauchy 1847',
})
