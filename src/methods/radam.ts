import { decay, learningRate, method, tiny } from './method.ts'

export default method({
  id: 'radam',
  name: 'RAdam',
  family: 'adaptive',
  parameters: {
    lr: learningRate(0.001),
    beta1: decay(0.9, 'memory of the gradient'),
    beta2: decay(0.999, 'memory of the squared gradient'),
    eps: tiny(1e-8),
  },
  memory: { m: 0, v: 0 },
  step: `
    m = beta1 m + (1 - beta1) g
    v = beta2 v + (1 - beta2) g^2
    m_hat = m / (1 - beta1^t)
    rho_max = 2 / (1 - beta2) - 1
    rho = rho_max - 2 t beta2^t / (1 - beta2^t)
    r = if(rho > 5, sqrt((rho - 4) (rho - 2) rho_max / ((rho_max - 4) (rho_max - 2) rho)), 0)
    d = if(rho > 5, r sqrt(1 - beta2^t) / (sqrt(v) + eps), 1)
    theta = theta - lr d m_hat`,
  arrows: ['g', 'm_hat'],
  equals: 'torch.optim.RAdam',
  differs: 'The paper adapts where ρ > 4, PyTorch where ρ > 5.',
  source: 'Liu et al. 2020, Algorithm 2',
})
