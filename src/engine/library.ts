/** What the library computes with; fetched at the first call, since reading and writing experiments needs none of it. */
export { simulate } from './simulate/choose.ts'
export { curvature } from './simulate/curvature.ts'
export { sweep } from './simulate/sweep.ts'
