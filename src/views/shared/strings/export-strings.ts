import { exports } from './en-export.ts'

export type ExportStrings = typeof exports

/** What exported files and their dialog say, in the reader's language. */
export const exportStrings = (): ExportStrings => exports
