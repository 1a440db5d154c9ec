import { outcomes } from './en-outcomes.ts'

export type OutcomeStrings = typeof outcomes

/** The sentences that tell what became of runs, in the reader's language. */
export const outcomeStrings = (): OutcomeStrings => outcomes
