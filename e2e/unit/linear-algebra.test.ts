import { describe, expect, it } from 'vitest'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import type { CustomMethod, Problem } from '../../src/experiment/experiment.ts'
import { testDevice } from '../support/gpu.ts'
import { firstDifference, follow, prepare } from '../support/kernels.ts'
import { randomPoints } from '../support/random-points.ts'

const gpu = await testDevice()
const double = jsExecutor()
const twin = jsExecutor('single')
const others = [wasmExecutor(), ...(gpu ? [webgpuExecutor(gpu.device)] : [])]

type Point = readonly [number, number]

/** What a text makes of the point it stands on, after one step in double precision. */
async function after(
  method: CustomMethod,
  [x, y]: Point,
  problem: Problem = { formula: 'x^2 + 3 x y + 4 y^2' },
): Promise<Point> {
  const { path } = await follow(double, prepare(problem, method), Float64Array.from([x, y]), 1)
  return [path[0] ?? Number.NaN, path[1] ?? Number.NaN]
}

const expectPoint = ([x, y]: Point, [u, v]: Point) => {
  expect(x).toBeCloseTo(u, 12)
  expect(y).toBeCloseTo(v, 12)
}

describe('vectors and matrices', () => {
  // at (1, 2) the problem has g = (8, 19) and H = [[2, 3], [3, 8]]
  it.each<readonly [string, string, Point]>([
    ['a matrix times a vector', 'theta = hessian(theta) theta', [8, 19]],
    ['a matrix times a matrix', 'H = hessian(theta)\ntheta = (H H) unit(0)', [13, 30]],
    ['sums and multiples', 'H = hessian(theta)\ntheta = (2 H - H + 5 identity) unit(1)', [3, 13]],
    ['a quotient by a number', 'theta = (hessian(theta) / 2) unit(0)', [1, 1.5]],
    ['solve, which undoes the product', 'H = hessian(theta)\ntheta = solve(H, 2 H theta)', [2, 4]],
    ['solve of a matrix', 'H = hessian(theta)\ntheta = solve(H, 2 H) theta', [2, 4]],
    ['outer', 'theta = outer(g, theta) unit(1)', [16, 38]],
    ['transpose of outer', 'theta = transpose(outer(g, theta)) unit(0)', [8, 16]],
    ['transpose of a vector', 'theta = (theta transpose(g)) unit(1)', [19, 38]],
    ['diag of a matrix', 'theta = diag(hessian(theta))', [2, 8]],
    ['diag of a vector', 'theta = diag(g) theta', [8, 38]],
    ['dot and norm', 'theta = dot(g, theta) unit(0) + norm(4 unit(1) - 3 unit(0)) unit(1)', [46, 5]],
    ['eigenvalues, the smaller first', 'theta = eigenvalues(hessian(theta))', [5 - Math.sqrt(18), 5 + Math.sqrt(18)]],
    [
      'eigenvectors, which diagonalize',
      'H = hessian(theta)\nQ = eigenvectors(H)\ntheta = diag(transpose(Q) H Q) - eigenvalues(H)',
      [0, 0],
    ],
    ['eigenvectors are orthonormal', 'Q = eigenvectors(hessian(theta))\ntheta = 2 (transpose(Q) Q) theta', [2, 4]],
    ['eigenvalues of a multiple of the identity', 'theta = eigenvalues(3 identity)', [3, 3]],
    ['unit counts round and round', 'theta = unit(2) + 10 unit(5)', [1, 10]],
    ['and, or', 'theta = if(theta > 1 and g > 0 or g < 0, g, theta)', [1, 19]],
    ['quadratic, known before the run', 'if quadratic > 0 { theta = unit(0) } else { theta = unit(1) }', [1, 0]],
  ])('%s', async (_, step, expected) => {
    expectPoint(await after({ step }, [1, 2]), expected)
  })

  it('solve keeps its digits where entries are tiny or huge in single precision', async () => {
    for (const scale of [1e-25, 1e-12, 1, 1e12, 1e18]) {
      const problem: Problem = { formula: 's (x^2 + 3 x y + 4 y^2)', parameters: { s: scale } }
      for (const executor of [twin, ...others]) {
        const { path } = await follow(executor, prepare(problem, 'newton'), Float64Array.from([1, 2]), 1)
        expect(Math.hypot(path[0] ?? 1, path[1] ?? 1), `${executor.name} at ${scale}`).toBeLessThan(1e-5)
      }
    }
  })

  it('solve of a matrix that is singular there ends the run where it stands', async () => {
    for (const executor of [double, twin, ...others]) {
      const { path, state } = await follow(
        executor,
        prepare({ formula: 'x^3 + y^3 + x + y' }, 'newton'),
        Float64Array.from([1, 0]),
        3,
      )
      expect([...path]).toEqual([1, 0, 1, 0, 1, 0])
      expect(state.at(-1)).toBe(1)
    }
  })

  it.each(['(x + y)^2 + x', 'x + y', 'x^2'])(
    'solve of a matrix that is singular everywhere is refused: %s',
    (formula) => {
      expect(() => prepare({ formula }, 'newton')).toThrow(/singular everywhere/)
    },
  )

  it('residuals and jacobian are those of the problem', async () => {
    const problem: Problem = { residuals: ['x^2 + y', 'x - y', '3 y'] }
    // at (1, 2): r = (3, −1, 6), J = [[2, 1], [1, −1], [0, 3]]
    expectPoint(await after({ step: 'theta = transpose(jacobian(theta)) residuals(theta)' }, [1, 2], problem), [5, 22])
    expectPoint(await after({ step: 'J = jacobian(theta)\ntheta = diag(transpose(J) J)' }, [1, 2], problem), [5, 11])
    expectPoint(
      await after({ step: 'r = residuals(theta)\ntheta = dot(r, r) unit(0) + f unit(1)' }, [1, 2], problem),
      [46, 46],
    )
    expectPoint(await after({ step: 'theta = 0.5 g' }, [1, 2], problem), [5, 22])
  })

  it('random symmetric matrices have the eigenvalues of the formula, alike on all back ends', async () => {
    const problem: Problem = { formula: 'sin(3 x) cos(2 y) + x^2 y', domain: { x: [-2, 2], y: [-2, 2] } }
    const text = (step: string): CustomMethod => ({ step })
    const starts = randomPoints({ x: [-2, 2], y: [-2, 2] }, 64, 9)
    const values = prepare(problem, text('theta = eigenvalues(hessian(theta))'))
    const exact = await follow(double, values, starts, 1)
    for (let i = 0; i < 64; i++) {
      const [x = 0, y = 0] = starts.subarray(2 * i, 2 * i + 2)
      const xx = -9 * Math.sin(3 * x) * Math.cos(2 * y) + 2 * y
      const xy = -6 * Math.cos(3 * x) * Math.sin(2 * y) + 2 * x
      const yy = -4 * Math.sin(3 * x) * Math.cos(2 * y)
      const radius = Math.hypot((xx - yy) / 2, xy)
      expect(exact.path[2 * i]).toBeCloseTo((xx + yy) / 2 - radius, 10)
      expect(exact.path[2 * i + 1]).toBeCloseTo((xx + yy) / 2 + radius, 10)
    }
    for (const step of [
      'theta = eigenvalues(hessian(theta))',
      'theta = eigenvectors(hessian(theta)) theta',
      'theta = solve(hessian(theta), g)',
    ]) {
      const prepared = prepare(problem, text(step))
      const [expected, precise] = [await follow(twin, prepared, starts, 1), await follow(double, prepared, starts, 1)]
      for (const executor of others)
        expect(firstDifference((await follow(executor, prepared, starts, 1)).path, expected.path), step).toBe(-1)
      for (const [i, value] of expected.path.entries())
        expect(Math.abs(value - (precise.path[i] ?? Number.NaN)), step).toBeLessThan(1e-3 * (1 + Math.abs(value)))
    }
  })
})
