import type { ReactElement } from 'react'

import { iconPaths } from '../views/shared/icon-paths.ts'

/** A filled sign on a button; the button itself carries the words. */
export function Icon({ name }: { readonly name: keyof typeof iconPaths }): ReactElement {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  )
}

const lines = {
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
} as const

/** A sign of lines; the button that carries it has the words. */
export function Sign({ name }: { readonly name: keyof typeof lines }): ReactElement {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={lines[name]} strokeWidth={name === 'more' ? 2.6 : undefined} />
    </svg>
  )
}
