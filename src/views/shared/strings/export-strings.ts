import type { Catalogue } from './catalogue.ts'
import { exports } from './en-export.ts'
import { part } from './language.ts'

export type ExportStrings = Catalogue['exports']

/** What exported files and their dialog say, in the reader's language. */
export const exportStrings = (): ExportStrings => part('exports', exports)
