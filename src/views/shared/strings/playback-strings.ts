import type { Catalogue } from './catalogue.ts'
import { playback } from './en-playback.ts'
import { part } from './language.ts'

export type PlaybackStrings = Catalogue['playback']

/** What playback and race say, in the reader's language. */
export const playbackStrings = (): PlaybackStrings => part('playback', playback)
