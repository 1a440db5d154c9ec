import { useSyncExternalStore } from 'react'
import type { ReactElement } from 'react'

import { strings } from '../views/shared/strings/strings.ts'

const follow = (changed: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}

/** Shows the part of the page around it on the whole screen; nothing where the browser does not let pages do that. */
export function FullScreenButton(): ReactElement | null {
  const words = strings()
  const full = useSyncExternalStore(follow, () => document.fullscreenElement !== null)
  if (!document.fullscreenEnabled) return null
  const label = full ? words.leaveFullScreen : words.fullScreen
  return (
    <button
      type="button"
      className="quiet icon full-screen"
      aria-label={label}
      title={label}
      onClick={({ currentTarget }) => {
        const change = full ? document.exitFullscreen() : currentTarget.closest('.hero')?.requestFullscreen()
        // A refusal leaves the page as it is, which is all that can be done.
        change?.catch(() => undefined)
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={full ? 'M6 2v4H2M10 2v4h4M6 14v-4H2M10 14v-4h4' : 'M2 6V2h4M14 6V2h-4M2 10v4h4M14 10v4h-4'} />
      </svg>
    </button>
  )
}
