import type { Catalogue } from './catalogue.ts'
import { code } from './en-code.ts'
import { part } from './language.ts'

export type CodeStrings = Catalogue['code']

/** What the dialog with the exported code says, in the reader's language. */
export const codeStrings = (): CodeStrings => part('code', code)
