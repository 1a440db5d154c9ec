import type { HandMethod } from './method.ts'

const files = import.meta.glob<HandMethod>(
  [
    './*.ts',
    '!./index.ts',
    '!./method.ts',
    '!./batch.ts',
    '!./cholesky.ts',
    '!./matrices.ts',
    '!./damped-gauss-newton.ts',
    '!./strong-wolfe.ts',
    '!./natural.ts',
  ],
  { eager: true, import: 'default' },
)

/** Every method for networks that is written by hand, by the id of the method whose it is. */
export const handMethods: ReadonlyMap<string, HandMethod> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
