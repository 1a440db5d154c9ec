import { boolean, list, load, number, object, pair, string } from './oracle-json.ts'

/** Where an optimizer of SciPy's ended. */
export interface ScipyEnd {
  readonly surface: string
  readonly start: readonly [number, number]
  readonly method: string
  readonly at: readonly [number, number]
  readonly converged: boolean
  /** Iterations, or of least squares evaluations. */
  readonly iterations: number
  /** Evaluations of the loss. */
  readonly evaluations: number
}

function end(value: unknown, what: string, converged: unknown, iterations: unknown): ScipyEnd {
  const of = object(value, what)
  return {
    surface: string(of.surface, `${what}.surface`),
    start: pair(of.start, `${what}.start`),
    method: string(of.method, `${what}.method`),
    at: pair(of.x, `${what}.x`),
    converged: boolean(converged, `${what}: converged`),
    iterations: number(iterations, `${what}: iterations`),
    evaluations: number(of.nfev, `${what}.nfev`),
  }
}

/** All of `scipy_minimize.json`. Throws a TypeError that names what does not fit. */
export const scipyMinimize = (): ScipyEnd[] =>
  list(load('scipy_minimize.json').minimize, 'minimize', (value, what) => {
    const { success, nit } = object(value, what)
    return end(value, what, success, nit)
  })

/** All of `scipy_least_squares.json`. Throws a TypeError that names what does not fit. */
export const scipyLeastSquares = (): ScipyEnd[] =>
  list(load('scipy_least_squares.json').runs, 'runs', (value, what) => {
    const { status, nfev } = object(value, what)
    return end(value, what, number(status, `${what}.status`) > 0, nfev)
  })
