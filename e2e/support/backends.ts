import type { Experiment, Problem, Run } from '../../src/experiment/experiment.ts'
import { simulate } from '../../src/index.ts'
import type { BackendName, Run as Trajectory } from '../../src/trajectories/result.ts'
import { testDevice } from './gpu.ts'

const gpu = await testDevice()

/** The back ends that can run here. */
export const backends: readonly BackendName[] = ['js', 'wasm', ...(gpu ? (['webgpu'] as const) : [])]

/** What a test says of an experiment; the rest is the default. */
export interface Given {
  readonly problem: Problem
  readonly start: readonly [number, number]
  readonly run: Run
  readonly steps: number
  readonly seed?: number
  readonly starts?: Experiment['starts']
}

/** Runs one method and gives its trajectory. */
export async function trajectory(given: Given, backend: BackendName = 'js'): Promise<Trajectory> {
  const { problem, start, run, steps, seed = 0, starts } = given
  const experiment: Experiment = {
    version: 1,
    problem,
    start,
    runs: [run],
    steps,
    seed,
    view: {},
    ...(starts && { starts }),
  }
  const { runs } = await simulate(experiment, {
    backend,
    ...(backend === 'webgpu' && gpu ? { device: gpu.device } : {}),
  })
  const [only] = runs
  if (!only) throw new Error('The run was refused.')
  return only
}

/** The point after k steps of a trajectory from one start. */
export const pointAt = ({ positions }: Pick<Trajectory, 'positions'>, k: number): readonly [number, number] => [
  positions[2 * k] ?? Number.NaN,
  positions[2 * k + 1] ?? Number.NaN,
]

export const distance = ([x, y]: readonly [number, number], [u, v]: readonly [number, number] = [0, 0]): number =>
  Math.hypot(x - u, y - v)
