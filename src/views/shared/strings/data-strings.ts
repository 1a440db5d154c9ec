import { data } from './en-data.ts'

export type DataStrings = typeof data

/** What the view of the data says, in the reader's language. */
export const dataStrings = (): DataStrings => data
