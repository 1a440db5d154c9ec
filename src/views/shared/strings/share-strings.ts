import type { Catalogue } from './catalogue.ts'
import { share } from './en-share.ts'
import { part } from './language.ts'

export type ShareStrings = Catalogue['share']

/** What the dialog that shares an experiment says, in the reader's language. */
export const shareStrings = (): ShareStrings => part('share', share)
