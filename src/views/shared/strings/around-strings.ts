import { around } from './en-around.ts'

export type AroundStrings = typeof around

/** What stands in a run's section "Around the method", in the reader's language. It comes when first opened. */
export const aroundStrings = (): AroundStrings => around
