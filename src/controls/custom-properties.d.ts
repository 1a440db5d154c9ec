import 'react'

declare module 'react' {
  interface CSSProperties {
    /** The colour of the run that an element is about. */
    readonly '--run'?: string
  }
}
