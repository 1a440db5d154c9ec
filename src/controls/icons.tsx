import type { ReactElement } from 'react'

const paths = {
  play: 'M4.5 2.5v11l9-5.5z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  back: 'M11.5 3v10L5.5 8zM3.5 3h1.5v10H3.5z',
  forward: 'M4.5 3v10l6-5zM11 3h1.5v10H11z',
} as const

/** A filled sign on a button; the button itself carries the words. */
export function Icon({ name }: { readonly name: keyof typeof paths }): ReactElement {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
