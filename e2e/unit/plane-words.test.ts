import { expect, test } from 'vitest'
import { defaultExperiment } from '../../src/experiment/defaults.ts'
import { captionOf } from '../../src/export/words-svg.ts'
import type { State } from '../../src/store/state.ts'
import { createThalwegStore } from '../../src/store/store.ts'
import type { PlaneHandle } from '../../src/trajectories/plane.ts'
import { figureText } from '../../src/views/contour/figure-text.ts'
import { describe } from '../../src/views/landscape/describe.ts'
import { planeProblem } from '../../src/views/shared/plane/plane-problem.ts'
import { whatHappened } from '../../src/views/shared/what-happened.ts'

const plane: PlaneHandle = {
  question: { kind: 'random', through: { run: 0 }, seed: 1 },
  parameters: 9,
  origin: new Float64Array(9),
  directions: [new Float64Array(9), new Float64Array(9)],
  window: [-1, 1, 0, 4],
  marks: [],
  paths: [],
  share: 0.5,
  loss: (x, y) => 3 * x - 2 * y + 1,
  curvature: () => ({ at: [0, 0], hessian: [1, 0, 1] }),
  sample: () => Promise.resolve(new Float32Array(0)),
}
const grid = { window: [-2, 2, -1, 5], size: 2, values: new Float32Array(4) } as const

test('words say what the plane is, and nothing of minima or of a start that could be moved', () => {
  const main = createThalwegStore({ ...defaultExperiment, problem: { network: {} }, steps: 4 })
  const problem = planeProblem(plane, grid, 'a plane')
  const run = {
    positions: Float64Array.of(0, 0, 1, 1),
    losses: Float64Array.of(1, 1e-9),
    gradientNorms: new Float64Array(2),
    evaluations: { f: 0, g: 0, h: 0 },
    end: { state: 'converged', step: 1 },
  } as const
  const experiment = { ...main.getState().experiment, problem: { formula: '0' }, runs: [{ method: 'gd' }] }
  const trajectories = { version: 1, steps: 1, result: { backend: 'js', runs: [run] } } as const
  const state: State = { ...main.getState(), experiment, problem, trajectories }
  expect(whatHappened(state)).toEqual([])
  for (const told of [figureText(state, [-1, 1, 0, 4], whatHappened(state)), describe(state), captionOf(state)]) {
    expect(told).toContain('the loss over a plane through the weights')
    expect(told).not.toMatch(/minim|\bof 0\b|start point/i)
  }
})
