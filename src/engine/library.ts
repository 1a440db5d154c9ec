/** What the library computes with; fetched at the first call, since reading and writing experiments needs none of it. */
export { simulate } from './simulate/choose.ts'
export { curvature } from './simulate/curvature.ts'
export { sweep } from './simulate/sweep.ts'

import type { Engine } from './engine.ts'
import { admit } from './simulate/admit.ts'

/** What can be asked of an experiment's network; see `NetworkHandle`. */
export const openNetwork: Engine['network'] = async (experiment) =>
  (await import('./networks/handle.ts')).networkHandle(admit(experiment))

/** The loss over a plane through weights that `simulate` found; see `PlaneHandle`. */
export const openPlane: Engine['plane'] = async (experiment, ...asked) =>
  (await import('./networks/landscape/landscape.ts')).openPlane(admit(experiment), ...asked)
