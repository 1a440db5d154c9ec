import { describe, expect, it } from 'vitest'
import { backends, pointAt, trajectory } from '../support/backends.ts'

type Pair = readonly [number, number]

interface Subproblem {
  readonly name: string
  readonly hessian: readonly [xx: number, xy: number, yy: number]
  readonly gradient: Pair
  readonly radius: number
  /** SciPy 1.10's `_trustregion_exact.IterativeSubproblem` with k_easy = k_hard = 1e-10. */
  readonly lowest: Pair
}

const subproblems: readonly Subproblem[] = [
  { name: 'within the region', hessian: [6, 2, 4], gradient: [1, -3], radius: 2, lowest: [-0.5, 1] },
  {
    name: 'at its border',
    hessian: [6, 2, 4],
    gradient: [5, -7],
    radius: 0.5,
    lowest: [-0.28500326324359115, 0.4108200822020583],
  },
  {
    name: 'curved down in one direction',
    hessian: [2, 1, -3],
    gradient: [1, 2],
    radius: 1.5,
    lowest: [0.0779643173506858, -1.4979724848007203],
  },
  {
    name: 'badly conditioned',
    hessian: [1, 0, 100],
    gradient: [3, 4],
    radius: 0.1,
    lowest: [-0.09518789033909464, -0.030647439253426965],
  },
  // No gradient along the negative curvature: both ways along it are as low.
  {
    name: 'the hard case',
    hessian: [-2, 0, 5],
    gradient: [0, 1],
    radius: 1,
    lowest: [-0.98974331860749, -0.1428571428799857],
  },
]

describe.each(backends)('the trust region’s subproblem on %s', (backend) => {
  it.each(subproblems)('$name', async ({ name, hessian: [xx, xy, yy], gradient: [gx, gy], radius, lowest }) => {
    const formula = `${xx / 2} x^2 + ${xy} x y + ${yy / 2} y^2 + ${gx} x + ${gy} y`
    const run = { method: 'trust-region', parameters: { radius } }
    const path = await trajectory({ problem: { formula }, start: [0, 0], run, steps: 1 }, backend)
    const [x, y] = pointAt(path, 1)
    const near = backend === 'js' ? 7 : 4
    expect(name === 'the hard case' ? Math.abs(x) : x).toBeCloseTo(
      name === 'the hard case' ? -lowest[0] : lowest[0],
      near,
    )
    expect(y).toBeCloseTo(lowest[1], near)
  })
})
