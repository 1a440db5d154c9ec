import { page } from './en.ts'

export type PageStrings = typeof page

/** What the page says, in the reader's language. */
export const strings = (): PageStrings => page
