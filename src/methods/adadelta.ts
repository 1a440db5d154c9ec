import { decay, learningRate, method, tiny } from './method.ts'

export default method({
  id: 'adadelta',
  name: 'Adadelta',
  family: 'adaptive',
  parameters: {
    lr: learningRate(1),
    rho: decay(0.9, 'memory of both squares'),
    eps: tiny(1e-6),
  },
  memory: { s: 0, u: 0 },
  step: `
    s = rho s + (1 - rho) g^2
    d = sqrt(u + eps) / sqrt(s + eps) g
    u = rho u + (1 - rho) d^2
    theta = theta - lr d`,
  arrows: ['g', 'd'],
  equals: 'torch.optim.Adadelta',
  differs: 'The paper has no learning rate: lr is 1.',
  source: 'Zeiler 2012, Algorithm 1',
})
