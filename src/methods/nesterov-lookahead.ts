import { decay, method, surfaceLearningRate } from './method.ts'

export default method({
  id: 'nesterov-lookahead',
  name: 'Nesterov, looking ahead',
  family: 'momentum',
  parameters: {
    lr: surfaceLearningRate(),
    beta: decay(0.9, 'momentum'),
  },
  memory: { v: 0 },
  gradientAt: 'theta + beta v',
  step: `
    v = beta v - lr g
    theta = theta + v`,
  arrows: ['g', 'v'],
  differs: 'PyTorch stores the look-ahead point θ + β v instead of θ: that form is nesterov.',
  source: 'Nesterov 1983; Sutskever et al. 2013, eqs. 3–4',
})
