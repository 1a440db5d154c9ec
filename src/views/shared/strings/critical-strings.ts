import type { Catalogue } from './catalogue.ts'
import { critical } from './en-critical.ts'
import { part } from './language.ts'

/** What is said of minima, saddles and maxima, in the reader's language. */
export const criticalStrings = (): Catalogue['critical'] => part('critical', critical)
