import { controls } from './en-controls.ts'

export type ControlStrings = typeof controls

/** What the controls say, in the reader's language. They come later than the page, and their words come with them. */
export const controlStrings = (): ControlStrings => controls
