import 'react'

declare module 'react' {
  interface CSSProperties {
    /** The colour of the run that an element is about. */
    readonly '--run'?: string
    /** A place on a slider, from 0 at its left end to 1. */
    readonly '--at'?: number
    /** The width of a map against its height. */
    readonly '--sides'?: number
  }
}
