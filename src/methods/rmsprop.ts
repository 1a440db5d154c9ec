import { decay, learningRate, method, tiny, toggle } from './method.ts'

export default method({
  id: 'rmsprop',
  name: 'RMSProp',
  family: 'adaptive',
  parameters: {
    lr: learningRate(0.01),
    alpha: decay(0.99, 'memory of the squared gradient'),
    beta: decay(0, 'momentum'),
    centered: toggle(0, 'subtract the squared mean'),
    eps: tiny(1e-8),
  },
  memory: { s: 0, q: 0, b: 0 },
  // A variance is never negative, but its float32 difference can be, where the gradient is constant.
  step: `
    s = alpha s + (1 - alpha) g^2
    q = alpha q + (1 - alpha) g
    v = if(centered > 0, max(s - q^2, 0), s)
    b = beta b + g / (sqrt(v) + eps)
    theta = theta - lr b`,
  arrows: ['g', 'b'],
  equals: 'torch.optim.RMSprop',
  differs: 'The lecture form and Keras put ε inside the root.',
  source: 'Tieleman & Hinton 2012, lecture 6.5; centered: Graves 2013',
})
