import type { Catalogue } from './catalogue.ts'
import { theory } from './en-theory.ts'
import { part } from './language.ts'

/** What theory says of a run, in the reader's language. */
export const theoryStrings = (): Catalogue['theory'] => part('theory', theory)
