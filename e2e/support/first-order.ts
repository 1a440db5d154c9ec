import { methods } from '../../src/methods/index.ts'
import { isFirstOrder } from '../../src/methods/method.ts'

/** The ids of the methods that take one gradient a step as they are given it. */
export const firstOrder: readonly string[] = [...methods.values()].filter(isFirstOrder).map(({ id }) => id)
