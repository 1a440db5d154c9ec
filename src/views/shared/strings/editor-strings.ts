import type { Catalogue } from './catalogue.ts'
import { editors } from './en-editors.ts'
import { part } from './language.ts'

/** What the editors and the gallery say, in the reader's language. */
export const editorStrings = (): Catalogue['editors'] => part('editors', editors)
