import { decay, learningRate, method, tiny, toggle } from './method.ts'

export default method({
  id: 'adam',
  name: 'Adam',
  family: 'adaptive',
  parameters: {
    lr: learningRate(0.001),
    beta1: decay(0.9, 'memory of the gradient'),
    beta2: decay(0.999, 'memory of the squared gradient'),
    eps: tiny(1e-8),
    bias_correction: toggle(1, 'bias correction'),
  },
  memory: { m: 0, v: 0 },
  step: `
    m = beta1 m + (1 - beta1) g
    v = beta2 v + (1 - beta2) g^2
    m_hat = m / if(bias_correction > 0, 1 - beta1^t, 1)
    v_hat = v / if(bias_correction > 0, 1 - beta2^t, 1)
    theta = theta - lr m_hat / (sqrt(v_hat) + eps)`,
  arrows: ['g', 'm_hat'],
  equals: 'torch.optim.Adam',
  differs: 'Keras adds ε before correcting the bias of v.',
  source: 'Kingma & Ba 2015, Algorithm 1',
})
