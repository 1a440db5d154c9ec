import type { Catalogue } from './catalogue.ts'
import { results } from './en-results.ts'
import { part } from './language.ts'

export type ResultsStrings = Catalogue['results']

/** What charts, table and announcements say, in the reader's language. They come later than the page, their words with them. */
export const resultsStrings = (): ResultsStrings => part('results', results)
