import { decay, method, surfaceLearningRate } from './method.ts'

export default method({
  id: 'nesterov',
  name: 'Nesterov momentum',
  family: 'momentum',
  parameters: {
    lr: surfaceLearningRate(),
    beta: decay(0.9, 'momentum'),
  },
  memory: { v: 0 },
  step: `
    v = beta v + g
    theta = theta - lr (g + beta v)`,
  arrows: ['g', 'v'],
  equals: 'torch.optim.SGD(nesterov=True)',
  differs: 'The point here is the look-ahead point of the lecture form, which is nesterov-lookahead.',
  source: 'Nesterov 1983; Bengio et al. 2013, eq. 7',
})
