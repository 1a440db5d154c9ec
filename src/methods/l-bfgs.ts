import { method } from './method.ts'
import { curvatureCondition, sufficientDecrease } from './shared/parameters.ts'
import { strongWolfe } from './shared/strong-wolfe.ts'

export default method({
  id: 'l-bfgs',
  name: 'L-BFGS',
  family: 'curvature',
  parameters: { c1: sufficientDecrease(), c2: curvatureCondition(0.9) },
  memory: {
    S: { columns: 10, of: 2, fill: 0 },
    Y: { columns: 10, of: 2, fill: 0 },
    R: { columns: 10, of: 1, fill: 0 },
  },
  procedures: [strongWolfe],
  step: `
    q = g
    A = R
    repeat 10 {
      alpha = newest(R) dot(newest(S), q)
      q = q - alpha newest(Y)
      A = push(A, alpha)
      S = rotate(S)
      Y = rotate(Y)
      R = rotate(R)
    }
    y_new = newest(Y)
    z = if(newest(R) > 0, q / (newest(R) dot(y_new, y_new)), q)
    repeat 10 {
      S = unrotate(S)
      Y = unrotate(Y)
      R = unrotate(R)
      z = z + (newest(A) - newest(R) dot(newest(Y), z)) newest(S)
      A = rotate(A)
    }
    d = -z
    first = if(t <= 1, min(1, 1 / dot(|g|, sign(|g|))), 1)
    a = strong_wolfe(theta, d, f, dot(g, d), first, c1, c2)
    s = a d
    # of the gradient as it is before noise and clipping, on the same samples
    y = grad(theta + s) - grad(theta)
    curved = dot(s, y)
    if curved > 1e-30 {
      S = push(S, s)
      Y = push(Y, y)
      R = push(R, 1 / curved)
    }
    theta = theta + s`,
  arrows: ['g', 'd'],
  equals: "torch.optim.LBFGS(line_search_fn='strong_wolfe')",
  differs: 'Keeps the last ten pairs of steps and gradient changes.',
  source: 'Nocedal & Wright 2006, Algorithm 7.4',
})
