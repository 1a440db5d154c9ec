import type { Catalogue } from './catalogue.ts'
import { networks } from './en-networks.ts'
import { part } from './language.ts'

export type NetworkStrings = Catalogue['networks']

/** What is said of neural networks, in the reader's language. */
export const networkStrings = (): NetworkStrings => part('networks', networks)
