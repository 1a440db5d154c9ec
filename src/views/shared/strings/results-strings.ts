import { results } from './en-results.ts'

export type ResultsStrings = typeof results

/** What charts, table and announcements say, in the reader's language. They come later than the page, their words with them. */
export const resultsStrings = (): ResultsStrings => results
