import type { Experiment } from '../../src/experiment/experiment.ts'
import { simulate, type BackendName, type SimulateOptions } from '../../src/index.ts'
import type { End, Run } from '../../src/trajectories/result.ts'
import { testDevice } from './gpu.ts'

const gpu = await testDevice()

/** The options that ask for a back end. */
export const on = (backend: BackendName): SimulateOptions =>
  backend === 'webgpu' && gpu ? { backend, device: gpu.device } : { backend }

/** Twenty steps of descent on the valley, changed as a test wants it. */
export const experimentOf = (changes: Partial<Experiment>): Experiment => ({
  version: 1,
  problem: { surface: 'valley', parameters: { kappa: 100, rotation: 0 } },
  start: [-3.5, 1.25],
  runs: [{ method: 'gd', parameters: { lr: 0.01 } }],
  steps: 20,
  seed: 1,
  view: {},
  ...changes,
})

/** The one run of an experiment. */
export async function only(given: Partial<Experiment>, options: SimulateOptions): Promise<Run> {
  const [run] = (await simulate(experimentOf(given), options)).runs
  if (!run) throw new Error('There is no run.')
  return run
}

export const isEnd = (end: End | readonly End[]): end is End => !Array.isArray(end)
