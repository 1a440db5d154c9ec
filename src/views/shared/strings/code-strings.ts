import { code } from './en-code.ts'

export type CodeStrings = typeof code

/** What the dialog with the exported code says, in the reader's language. */
export const codeStrings = (): CodeStrings => code
