import { learningRate, method } from './method.ts'

export default method({
  id: 'asgd',
  name: 'Averaged SGD',
  family: 'averaging',
  parameters: {
    lr: learningRate(0.01),
    lambd: { default: 1e-4, min: 1e-6, max: 1, scale: 'log', label: 'decay λ of step and weights' },
    alpha: { default: 0.75, min: 0, max: 1, scale: 'linear', label: 'power of the decay of the step' },
    t0: { default: 1e6, min: 1, max: 1e6, scale: 'log', label: 'step from which to average' },
  },
  // PyTorch's running mean first holds θ itself, and starts to count at step t0 + 2.
  averageFrom: 't0',
  memory: { eta_next: { number: 0 } },
  // PyTorch finds the next step's size from this step's rate, which a schedule may have changed by then.
  step: `
    eta = if(t < 2, lr, eta_next)
    eta_next = lr / (1 + lambd lr t)^alpha
    theta = theta - eta (g + lambd theta)`,
  arrows: ['g'],
  equals: 'torch.optim.ASGD',
  differs: 'Polyak and Juditsky average from the first step on and leave the weights undecayed.',
  source: 'Polyak & Juditsky 1992; step size: Xu 2011',
})
