/** What the library computes with; fetched at the first call, since reading and writing experiments needs none of it. */
export { curvature } from './simulate/curvature.ts'

import { admitOptions, admitSweep } from './asked-options.ts'
import type { Engine } from './engine.ts'
import { admit } from './simulate/admit.ts'
import * as chosen from './simulate/choose.ts'
import * as swept from './simulate/sweep.ts'

/** `simulate` for callers whose options no compiler has seen; see there. */
export const simulate: typeof chosen.simulate = async (experiment, options) =>
  chosen.simulate(experiment, admitOptions(options))

/** `sweep` for callers whose options no compiler has seen; see there. */
export const sweep: typeof swept.sweep = async (experiment, options) => swept.sweep(experiment, admitSweep(options))

/** What can be asked of an experiment's network; see `NetworkHandle`. */
export const openNetwork: Engine['network'] = async (experiment) =>
  (await import('./networks/handle.ts')).networkHandle(admit(experiment))

/** The loss over a plane through weights that `simulate` found; see `PlaneHandle`. */
export const openPlane: Engine['plane'] = async (experiment, ...asked) =>
  (await import('./networks/landscape/landscape.ts')).openPlane(admit(experiment), ...asked)
