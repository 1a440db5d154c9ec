import type { Catalogue } from './catalogue.ts'
import { page } from './en.ts'
import { part } from './language.ts'

export type PageStrings = Catalogue['page']

/** What the page says, in the reader's language. */
export const strings = (): PageStrings => part('page', page)
