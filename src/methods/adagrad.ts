import { learningRate, method, tiny } from './method.ts'

export default method({
  id: 'adagrad',
  name: 'AdaGrad',
  family: 'adaptive',
  parameters: {
    lr: learningRate(0.01),
    lr_decay: { default: 0, min: 0, max: 1, scale: 'linear', label: 'decay of the learning rate' },
    initial_accumulator_value: { default: 0, min: 0, max: 1000, scale: 'linear', label: 'sum of squares at the start' },
    eps: tiny(1e-10),
  },
  memory: { s: 'initial_accumulator_value' },
  step: `
    s = s + g^2
    theta = theta - lr / (1 + (t - 1) lr_decay) g / (sqrt(s) + eps)`,
  arrows: ['g'],
  equals: 'torch.optim.Adagrad',
  differs: 'Keras starts the sum of squares at 0.1 and puts ε inside the root.',
  source: 'Duchi, Hazan & Singer 2011',
})
