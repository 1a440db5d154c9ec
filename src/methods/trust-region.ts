import { method } from './method.ts'

export default method({
  id: 'trust-region',
  name: 'Trust region',
  family: 'curvature',
  parameters: {
    radius: { default: 1, min: 1e-3, max: 10, scale: 'log', label: 'first radius' },
    largest: { default: 1000, min: 0.1, max: 1000, scale: 'log', label: 'largest radius' },
    accept: { default: 0.15, min: 0, max: 0.25, scale: 'linear', label: 'least ratio ρ for a step' },
  },
  memory: { reach: { number: 'radius' } },
  step: `
    H = hessian(theta)
    Q = eigenvectors(H)
    curvatures = eigenvalues(H)
    q = transpose(Q) g
    least = dot(curvatures, unit(0))
    low = max(0, -least)
    high = low + norm(g) / reach
    inside = if(least > 0 and norm(q / curvatures) <= reach, 1, 0)
    # the shift s at which the step (H + s I)⁻¹ g is as long as the region reaches
    repeat 40 {
      s = 0.5 (low + high)
      long = if(norm(q / (curvatures + s)) > reach, 1, 0)
      low = if(long > 0, s, low)
      high = if(long > 0, high, s)
    }
    p = q / (curvatures + if(inside > 0, 0, high))
    # no push along the lowest curvature: fill the rest of the ball with it
    across = dot(p, unit(1))
    missing = sqrt(max(reach^2 - across^2, 0))
    p = if(inside < 1 and norm(p) < 0.9 reach, missing unit(0) + across unit(1), p)
    d = -(Q p)
    predicted = -(dot(g, d) + 0.5 dot(d, H d))
    ratio = (f(theta) - f(theta + d)) / predicted
    # single precision cannot tell whether smaller decreases come true
    moving = if(predicted > 1e-30, 1, 0)
    theta = if(ratio > accept and moving > 0, theta + d, theta)
    wider = if(ratio > 0.75 and inside < 1, min(2 reach, largest), if(ratio < 0.25, 0.25 norm(d), reach))
    reach = if(moving > 0, wider, reach)`,
  arrows: ['g', 'd'],
  equals: "scipy.optimize.minimize(method='trust-exact')",
  source: 'Moré & Sorensen 1983; Nocedal & Wright 2006, Algorithm 4.1',
})
