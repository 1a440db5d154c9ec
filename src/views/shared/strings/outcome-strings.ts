import type { Catalogue } from './catalogue.ts'
import { outcomes } from './en-outcomes.ts'
import { part } from './language.ts'

export type OutcomeStrings = Catalogue['outcomes']

/** The sentences that tell what became of runs, in the reader's language. */
export const outcomeStrings = (): OutcomeStrings => part('outcomes', outcomes)
