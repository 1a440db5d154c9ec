import { decay, learningRate, method, tiny } from './method.ts'

export default method({
  id: 'adamax',
  name: 'AdaMax',
  family: 'adaptive',
  parameters: {
    lr: learningRate(0.002),
    beta1: decay(0.9, 'memory of the gradient'),
    beta2: decay(0.999, 'memory of the largest gradient'),
    eps: tiny(1e-8),
  },
  memory: { m: 0, u: 0 },
  step: `
    m = beta1 m + (1 - beta1) g
    u = max(beta2 u, |g| + eps)
    theta = theta - lr / (1 - beta1^t) m / u`,
  arrows: ['g', 'm'],
  equals: 'torch.optim.Adamax',
  differs: 'The paper has no ε; Keras adds it to u.',
  source: 'Kingma & Ba 2015, Algorithm 2',
})
