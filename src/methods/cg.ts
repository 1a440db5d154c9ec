import { method } from './method.ts'
import { curvatureCondition, sufficientDecrease } from './shared/parameters.ts'
import { lineSearch, strongWolfe } from './shared/strong-wolfe.ts'

export default method({
  id: 'cg',
  name: 'Conjugate gradients',
  family: 'line search',
  parameters: { c1: sufficientDecrease(), c2: curvatureCondition(0.1) },
  memory: { d: 0, g_prev: 0, a: { number: 1 }, slope: { number: 1 } },
  procedures: [strongWolfe, lineSearch],
  step: `
    beta = if(t <= 1 or dot(g_prev, g_prev) <= 1e-30, 0, max(dot(g, g - g_prev) / dot(g_prev, g_prev), 0))
    d = if(dot(g, beta d - g) < 0, beta d - g, -g)
    slope_now = dot(g, d)
    first = if(t <= 1 or a <= 0, min(1, 1 / norm(g)), if(slope_now < 0, a slope / slope_now, 1))
    a = line_search(theta, d, f, slope_now, first, c1, c2)
    slope = slope_now
    g_prev = g
    theta = theta + a d`,
  arrows: ['g', 'd'],
  equals: "scipy.optimize.minimize(method='CG')",
  differs:
    'Polak–Ribière+ with restart; the line search is exact where the problem is quadratic, which makes two steps enough.',
  source: 'Polak & Ribière 1969; Nocedal & Wright 2006, Algorithm 5.4',
})
