import type { Catalogue } from './catalogue.ts'
import { data } from './en-data.ts'
import { part } from './language.ts'

export type DataStrings = Catalogue['data']

/** What the view of the data says, in the reader's language. */
export const dataStrings = (): DataStrings => part('data', data)
