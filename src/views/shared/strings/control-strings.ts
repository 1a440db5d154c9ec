import type { Catalogue } from './catalogue.ts'
import { controls } from './en-controls.ts'
import { part } from './language.ts'

export type ControlStrings = Catalogue['controls']

/** What the controls say, in the reader's language. They come later than the page, and their words come with them. */
export const controlStrings = (): ControlStrings => part('controls', controls)
