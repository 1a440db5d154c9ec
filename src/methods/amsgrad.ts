import { decay, learningRate, method, tiny } from './method.ts'

export default method({
  id: 'amsgrad',
  name: 'AMSGrad',
  family: 'adaptive',
  parameters: {
    lr: learningRate(0.001),
    beta1: decay(0.9, 'memory of the gradient'),
    beta2: decay(0.999, 'memory of the squared gradient'),
    eps: tiny(1e-8),
  },
  memory: { m: 0, v: 0, u: 0 },
  step: `
    m = beta1 m + (1 - beta1) g
    v = beta2 v + (1 - beta2) g^2
    u = max(u, v)
    m_hat = m / (1 - beta1^t)
    u_hat = u / (1 - beta2^t)
    theta = theta - lr m_hat / (sqrt(u_hat) + eps)`,
  arrows: ['g', 'm_hat'],
  equals: 'torch.optim.Adam(amsgrad=True)',
  differs: 'The paper does not correct the bias of m and u.',
  source: 'Reddi, Kale & Kumar 2018, Algorithm 2',
})
