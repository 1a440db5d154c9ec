import type { ProblemHandle } from '../../trajectories/handles.ts'

type Loss = (x: number, y: number) => number

/** A problem for tests from a plain function; its domain is [−2, 2] × [−1, 3] unless told. */
export function testProblem(loss: Loss, domain: ProblemHandle['domain'] = { x: [-2, 2], y: [-1, 3] }): ProblemHandle {
  return {
    key: 'test',
    domain,
    heightScale: 'linear',
    minima: [],
    loss,
    gradient: () => [0, 0],
    hessian: () => [0, 0, 0],
    sample: ([x0, x1, y0, y1], width, height) =>
      Float32Array.from({ length: width * height }, (_, at) =>
        loss(x0 + ((at % width) * (x1 - x0)) / (width - 1), y0 + (Math.floor(at / width) * (y1 - y0)) / (height - 1)),
      ),
    wgsl: '',
    parameters: new Float32Array(),
  }
}
