import { decay, method, surfaceLearningRate } from './method.ts'

export default method({
  id: 'momentum',
  name: 'Momentum',
  family: 'momentum',
  parameters: {
    lr: surfaceLearningRate(),
    beta: decay(0.9, 'momentum'),
    dampening: { default: 0, min: 0, max: 1, scale: 'linear', label: 'dampening of the gradient' },
  },
  memory: { v: 0 },
  // The first gradient enters undampened, as in PyTorch.
  step: `
    v = if(t <= 1, g, beta v + (1 - dampening) g)
    theta = theta - lr v`,
  arrows: ['g', 'v'],
  equals: 'torch.optim.SGD(momentum=…)',
  differs: 'Sutskever and Keras keep −lr v as the velocity: the same path as long as lr is constant.',
  source: 'Polyak 1964; Sutskever et al. 2013, eqs. 1–2',
})
