import { decay, learningRate, method, tiny } from './method.ts'

export default method({
  id: 'nadam',
  name: 'NAdam',
  family: 'adaptive',
  parameters: {
    lr: learningRate(0.002),
    beta1: decay(0.9, 'memory of the gradient'),
    beta2: decay(0.999, 'memory of the squared gradient'),
    momentum_decay: { default: 0.004, min: 0, max: 1, scale: 'linear', label: 'how fast the momentum warms up' },
    eps: tiny(1e-8),
  },
  memory: { m: 0, v: 0, P: 1 },
  step: `
    mu = beta1 (1 - 0.96^(t momentum_decay) / 2)
    mu_next = beta1 (1 - 0.96^((t + 1) momentum_decay) / 2)
    P = P mu
    m = beta1 m + (1 - beta1) g
    v = beta2 v + (1 - beta2) g^2
    m_hat = (1 - mu) / (1 - P) g + mu_next / (1 - P mu_next) m
    v_hat = v / (1 - beta2^t)
    theta = theta - lr m_hat / (sqrt(v_hat) + eps)`,
  arrows: ['g', 'm_hat'],
  equals: 'torch.optim.NAdam',
  differs: 'Keras warms the momentum up at once: its momentum_decay is 1.',
  source: 'Dozat 2016, Algorithm 2',
})
