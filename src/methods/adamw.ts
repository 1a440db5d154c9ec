import { decay, learningRate, method, tiny, weightDecay } from './method.ts'

export default method({
  id: 'adamw',
  name: 'AdamW',
  family: 'adaptive',
  parameters: {
    lr: learningRate(0.001),
    beta1: decay(0.9, 'memory of the gradient'),
    beta2: decay(0.999, 'memory of the squared gradient'),
    eps: tiny(1e-8),
    weight_decay: weightDecay(0.01),
  },
  memory: { m: 0, v: 0 },
  decaysItself: true,
  step: `
    m = beta1 m + (1 - beta1) g
    v = beta2 v + (1 - beta2) g^2
    m_hat = m / (1 - beta1^t)
    v_hat = v / (1 - beta2^t)
    theta = theta - lr (m_hat / (sqrt(v_hat) + eps) + weight_decay theta)`,
  arrows: ['g', 'm_hat'],
  equals: 'torch.optim.AdamW',
  differs: 'The paper’s decay is not multiplied by lr.',
  source: 'Loshchilov & Hutter 2019, Algorithm 2',
})
