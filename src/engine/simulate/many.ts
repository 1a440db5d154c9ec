/** What computes many runs at once: fetched when a view first asks for a batch or a map. */
export { endsOn } from './ends.ts'
export { flowOn } from './flow.ts'
export { mapOn } from './map.ts'
