import type { Catalogue } from './catalogue.ts'
import { pictures } from './en-pictures.ts'
import { part } from './language.ts'

export type PictureStrings = Catalogue['pictures']

/** What the contour picture and the cards at the pointer say, in the reader's language. */
export const pictureStrings = (): PictureStrings => part('pictures', pictures)
