import { playback } from './en-playback.ts'

export type PlaybackStrings = typeof playback

/** What playback and race say, in the reader's language. */
export const playbackStrings = (): PlaybackStrings => playback
