import type { Catalogue } from './catalogue.ts'
import { plane } from './en-plane.ts'
import { part } from './language.ts'

/** What is said of the loss over a plane of weights, in the reader's language. */
export const planeStrings = (): Catalogue['plane'] => part('plane', plane)
