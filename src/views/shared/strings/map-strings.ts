import type { Catalogue } from './catalogue.ts'
import { maps } from './en-maps.ts'
import { part } from './language.ts'

export type MapStrings = Catalogue['maps']

/** What the maps say, in the reader's language. */
export const mapStrings = (): MapStrings => part('maps', maps)
