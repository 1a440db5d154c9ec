import { method, surfaceLearningRate, toggle } from './method.ts'

export default method({
  id: 'barzilai-borwein',
  name: 'Barzilai–Borwein',
  family: 'line search',
  parameters: { lr: surfaceLearningRate(), short: toggle(0, 'shorter of the two formulas') },
  ownLength: true,
  memory: { theta_prev: 0, g_prev: 0 },
  step: `
    # of the gradient as it is before noise and clipping
    g_now = grad(theta)
    s = theta - theta_prev
    y = g_now - g_prev
    a = if(short > 0, dot(s, y) / dot(y, y), dot(s, s) / dot(s, y))
    a = if(t <= 1 or dot(y, y) <= 1e-30 or |a| <= 0, lr, |a|)
    theta_prev = theta
    g_prev = g_now
    theta = theta - a g`,
  arrows: ['g'],
  differs: 'The first step uses the learning rate; negative curvature is taken by its size.',
  source: 'Barzilai & Borwein 1988, eqs. 5 and 6',
})
