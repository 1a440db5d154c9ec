import type { Catalogue } from './catalogue.ts'
import { landscape } from './en-landscape.ts'
import { part } from './language.ts'

export type LandscapeStrings = Catalogue['landscape']

/** What the landscape says, in the reader's language. It comes with the landscape. */
export const landscapeStrings = (): LandscapeStrings => part('landscape', landscape)
