/** What computes many runs at once, and what maps mark: fetched when a view first asks for a batch, a map or the critical points. */
export { endsOn } from './ends.ts'
export { findCritical } from './find-critical.ts'
export { flowOn } from './flow.ts'
export { mapOn } from './map.ts'
