import { learningRate, method } from './method.ts'

export default method({
  id: 'rprop',
  name: 'Rprop',
  family: 'sign',
  parameters: {
    lr: learningRate(0.01),
    eta_minus: { default: 0.5, min: 0.01, max: 0.99, scale: 'linear', label: 'step shrinks where the sign turns' },
    eta_plus: { default: 1.2, min: 1, max: 3, scale: 'linear', label: 'step grows where the sign stays' },
    step_min: { default: 1e-6, min: 1e-12, max: 1, scale: 'log', label: 'smallest step' },
    step_max: { default: 50, min: 0.001, max: 1000, scale: 'log', label: 'largest step' },
  },
  memory: { step: 0, g_prev: 0 },
  // The first step is the rate of that step: a schedule may begin elsewhere than at the run's own.
  step: `
    s = sign(g) sign(g_prev)
    eta = if(s > 0, eta_plus, if(s < 0, eta_minus, 1))
    before = if(t < 2, lr, step)
    step = min(max(eta before, step_min), step_max)
    g_prev = if(s < 0, 0, g)
    theta = theta - step sign(g_prev)`,
  arrows: ['g'],
  equals: 'torch.optim.Rprop',
  differs: 'The first paper also takes the last step back where the sign turns.',
  source: 'Riedmiller & Braun 1993; Igel & Hüsken 2000',
})
