import type { ProblemHandle } from '../../trajectories/handles.ts'

/** Whether the Hessian is the same all over the domain. */
export function isQuadratic({ hessian, domain: { x, y } }: ProblemHandle): boolean {
  const places = [
    [0.5, 0.5],
    [0.13, 0.21],
    [0.83, 0.34],
    [0.29, 0.77],
  ] as const
  const [first, ...others] = places.map(([u, v]) => hessian(x[0] + u * (x[1] - x[0]), y[0] + v * (y[1] - y[0])))
  const size = Math.max(...(first ?? [0]).map(Math.abs))
  return others.every((one) => one.every((value, i) => Math.abs(value - (first?.[i] ?? 0)) <= 1e-6 * size))
}
