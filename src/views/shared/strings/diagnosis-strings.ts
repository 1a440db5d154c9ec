import type { Catalogue } from './catalogue.ts'
import { diagnosis } from './en-diagnosis.ts'
import { part } from './language.ts'

/** Why runs went as they did, in the reader's language. */
export const diagnosisStrings = (): Catalogue['diagnosis'] => part('diagnosis', diagnosis)
