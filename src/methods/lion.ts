import { decay, learningRate, method, weightDecay } from './method.ts'

export default method({
  id: 'lion',
  name: 'Lion',
  family: 'sign',
  parameters: {
    lr: learningRate(0.0001),
    beta1: decay(0.9, 'share of the memory in the step'),
    beta2: decay(0.99, 'memory of the gradient'),
    weight_decay: weightDecay(0),
  },
  memory: { m: 0 },
  decaysItself: true,
  step: `
    c = beta1 m + (1 - beta1) g
    theta = theta - lr (sign(c) + weight_decay theta)
    m = beta2 m + (1 - beta2) g`,
  arrows: ['g', 'c'],
  equals: 'keras.optimizers.Lion',
  source: 'Chen et al. 2023, Algorithm 2',
})
