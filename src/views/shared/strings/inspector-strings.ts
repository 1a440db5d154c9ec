import type { Catalogue } from './catalogue.ts'
import { inspector } from './en-inspector.ts'
import { part } from './language.ts'

/** What is said of a step that is opened up, in the reader's language. */
export const inspectorStrings = (): Catalogue['inspector'] => part('inspector', inspector)
