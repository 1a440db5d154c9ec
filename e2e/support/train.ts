import type { Run } from '../../src/experiment/experiment.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { simulate } from '../../src/index.ts'
import type { Experiment } from '../../src/experiment/experiment.ts'
import type { BackendName, Run as Trained } from '../../src/trajectories/result.ts'
import { testDevice } from './gpu.ts'

const gpu = await testDevice()

export interface Training {
  readonly network: NetworkFields
  readonly run: Run
  readonly steps: number
  readonly seed?: number
  readonly starts?: Experiment['starts']
}

/** Trains a network by one method. */
export async function train(
  { network, run, steps, seed = 1, starts }: Training,
  backend: BackendName = 'js',
  keep: 'all' | 'ends' = 'all',
): Promise<Trained> {
  const experiment: Experiment = {
    version: 1,
    problem: { network },
    start: [0, 0],
    runs: [run],
    steps,
    seed,
    view: {},
    ...(starts && { starts }),
  }
  const { runs } = await simulate(experiment, {
    backend,
    keep,
    ...(backend === 'webgpu' && gpu ? { device: gpu.device } : {}),
  })
  const [only] = runs
  if (!only) throw new Error('The run was refused.')
  return only
}
