import { describe, expect, test } from 'vitest'
import type { State } from '../../../store/state.ts'
import { createThalwegStore } from '../../../store/store.ts'
import { defaultExperiment } from '../../../experiment/defaults.ts'
import type { PlaneHandle } from '../../../trajectories/plane.ts'
import type { Run } from '../../../trajectories/result.ts'
import { planeProblem, widened } from './plane-problem.ts'
import { planeState, questionOf } from './plane-state.ts'
import { soundPaths } from './sound-paths.ts'

const loss = (x: number, y: number): number => 3 * x - 2 * y + 1
const plane: PlaneHandle = {
  question: { kind: 'random', through: { run: 0 }, seed: 1 },
  parameters: 9,
  origin: new Float64Array(9),
  directions: [new Float64Array(9), new Float64Array(9)],
  window: [-1, 1, 0, 4],
  marks: [],
  paths: [
    {
      of: { run: 0 },
      steps: Int32Array.of(0, 2, 4),
      positions: Float64Array.of(0, 0, 1, 1, 2, 3),
      distances: new Float64Array(3),
      share: 0.5,
    },
  ],
  share: 0.5,
  loss,
  curvature: () => ({ at: [0, 0], hessian: [1, 0, 1] }),
  sample: () => Promise.resolve(new Float32Array(0)),
}
const window = widened(plane.window)
const size = 18
test('the grid of a plane fills wide and narrow pictures, whatever the window is like', () => {
  for (const sides of [
    [2, 2],
    [8, 2],
    [1, 4],
  ] as const) {
    const [x0, x1, y0, y1] = widened([0, sides[0], 0, sides[1]])
    // with one scale in both directions a picture shows at least the window, and more of one direction
    for (const aspect of [0.95, 1.3, 1.6, 2.2]) {
      expect(x1 - x0).toBeGreaterThan(Math.max(sides[0], sides[1] * aspect))
      expect(y1 - y0).toBeGreaterThan(Math.max(sides[1], sides[0] / aspect))
    }
  }
})
const values = Float32Array.from({ length: size * size }, (_, k) => {
  const [x0, x1, y0, y1] = window
  return loss(x0 + ((k % size) * (x1 - x0)) / (size - 1), y0 + (Math.floor(k / size) * (y1 - y0)) / (size - 1))
})

test('a plane is drawn as its grid tells, with nothing where the grid does not reach', () => {
  const problem = planeProblem(plane, { window, size, values }, 'a plane')
  const drawn = problem.sample([-1, 1, 0, 4], 5, 3)
  for (const k of drawn.keys()) expect(drawn[k]).toBeCloseTo(loss(-1 + 0.5 * (k % 5), 2 * Math.floor(k / 5)), 4)
  expect([...problem.sample([50, 60, 0, 1], 2, 2)].every(Number.isNaN)).toBe(true)
  expect(problem.gradient(0.3, 0.4)).toEqual([expect.closeTo(3, 6), expect.closeTo(-2, 6)])
})

test('paths have a place for every step, though not all were kept', () => {
  const main = createThalwegStore({ ...defaultExperiment, problem: { network: {} }, steps: 5 })
  const run = {
    positions: new Float64Array(0),
    losses: new Float64Array(6),
    gradientNorms: new Float64Array(6),
    evaluations: { f: 0, g: 0, h: 0 },
    end: { state: 'running', step: 5 },
  } as const
  const trajectories = { version: 1, steps: 5, result: { backend: 'js', runs: [run] } } as const
  const network: State['network'] = {
    key: '',
    layers: [],
    inputs: 2,
    outputs: 1,
    parameters: 9,
  } as never
  const state: State = { ...main.getState(), network, trajectories }
  const made = planeState(state, plane, { window, size, values }, 7)
  expect(made.trajectories?.result.runs[0]?.positions).toEqual(Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 2, 3))
  expect(made.problem?.domain).toEqual({ x: [-1, 1], y: [0, 4] })
})

test('a run that left the finite does not make the plane of the others', () => {
  const ended = (state: 'running' | 'diverged') => ({ end: { state, step: 3 }, losses: Float64Array.of(2, 1) })
  const asked = (...runs: readonly object[]) => {
    const main = createThalwegStore({ ...defaultExperiment, runs: runs.map(() => ({ method: 'gd' })) })
    const trajectories = { version: 1, steps: 5, result: { backend: 'js', runs } } as never
    const choice = { kind: 'principal', seed: 1, weights: [0, 1], copies: false, curvature: false } as const
    return questionOf({ ...main.getState(), network: {} as never, trajectories }, choice)
  }
  const of = (...runs: readonly number[]) => ({ of: runs.map((run) => ({ run })) })
  expect(asked(ended('diverged'), ended('running'))).toMatchObject(of(1))
  expect(asked(ended('diverged'))).toMatchObject(of(0))
})

describe('of paths that are still being trained', () => {
  const running = { state: 'running', step: 4 } as const
  const run = (losses: readonly number[], ...weights: readonly number[]): Run => ({
    positions: new Float64Array(0),
    losses: Float64Array.from(losses),
    gradientNorms: new Float64Array(losses.length),
    evaluations: { f: 0, g: 0, h: 0 },
    end: running,
    weights: Float64Array.from(weights),
    weightPath: new Float64Array(weights.length),
  })
  const learns = run([1, 0.8, 0.5, 0.4], 1, 1)
  const anchors = (...runs: readonly number[]) => runs.map((one) => ({ run: one }))

  test('one that explodes leaves the plane to those that learn', () => {
    const explodes = run([1, 50, 5e5, 1e12], 1e5, -2e5)
    expect(soundPaths([explodes, learns], anchors(0, 1))).toEqual(anchors(1))
    expect(soundPaths([run([1, 3, Number.NaN], Number.NaN, 0), learns], anchors(0, 1))).toEqual(anchors(1))
  })

  test('one that goes far and learns, and one that rises nearby, stay in it', () => {
    expect(soundPaths([run([1, 0.9, 0.1], 400, 0), learns], anchors(0, 1))).toEqual(anchors(0, 1))
    expect(soundPaths([run([1, 0.9, 1.1], 3, 0), learns], anchors(0, 1))).toEqual(anchors(0, 1))
  })

  test('where all explode each is framed as far as its loss can be looked at; members are told apart', () => {
    expect(soundPaths([run([1, 5, 60, 700, 1e9], 1e5, 0)], anchors(0))).toEqual([{ run: 0, step: 2 }])
    const two: Run = { ...run([1, 1, 9e9, 0.7], 1e7, 1e7, 0.2, 0.2), count: 2, end: [running, running] }
    const members = [0, 1].map((member) => ({ run: 0, member }))
    expect(soundPaths([two], members)).toEqual(members.slice(1))
  })
})
