import type { Catalogue } from './catalogue.ts'
import { around } from './en-around.ts'
import { part } from './language.ts'

export type AroundStrings = Catalogue['around']

/** What stands in a run's section "Around the method", in the reader's language. It comes when first opened. */
export const aroundStrings = (): AroundStrings => part('around', around)
