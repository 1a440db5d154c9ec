import { methods } from '../../src/methods/index.ts'

const families: ReadonlySet<string> = new Set(['descent', 'momentum', 'adaptive', 'sign', 'averaging'])

/** The ids of the methods that ask for one gradient a step and nothing else. */
export const firstOrder: readonly string[] = [...methods.values()]
  .filter(({ family }) => families.has(family))
  .map(({ id }) => id)
