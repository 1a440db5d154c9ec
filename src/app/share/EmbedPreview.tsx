import { useEffect, useRef, useState } from 'react'
import type { ReactElement, RefObject } from 'react'

import { embedLink, type Shared } from '../../export/snippets.ts'
import { currentLanguage } from '../../views/shared/strings/language.ts'
import { shareStrings } from '../../views/shared/strings/share-strings.ts'

interface Props {
  readonly shared: Shared
  readonly frame: RefObject<HTMLIFrameElement | null>
}

/** Pixels that the embed may take in height, on a dialog's side. */
const highest = 420

/** What no reader sees: whom the embed hears. The preview is heard by this page. */
const unseen: ReadonlySet<string> = new Set(['api', 'origin'])

/** A page from a folder has no `embed.html` beside it that it could show. */
export const canPreview = (): boolean => location.protocol.startsWith('http')

/**
 * The embed itself, live and of its own size, made smaller where there is no room; begun anew with each setting. In a sandbox, as
 * course pages have it: it can neither read nor leave anything here.
 */
export function EmbedPreview({ shared, frame }: Props): ReactElement {
  const words = shareStrings()
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  const { width, height, title, options } = shared
  const zoom = Math.min(1, room / width, highest / height)
  const seen = options.filter(([name]) => !unseen.has(name))
  // in its sandbox it does not know which language the reader chose for this page
  const spoken = seen.some(([name]) => name === 'lang') ? [] : [['lang', currentLanguage()] as const]
  const link = embedLink({ ...shared, options: [...seen, ...spoken] })

  useEffect(() => {
    const { current } = box
    if (!current) return undefined
    const observer = new ResizeObserver(() => setRoom(current.clientWidth))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])

  return (
    <figure className="share-preview" aria-label={words.preview}>
      <div ref={box} className="share-stage">
        {room > 0 && (
          <div style={{ width: width * zoom, height: height * zoom }}>
            {/* a new frame for a new address: a changed one would be another page to go back to */}
            <iframe
              ref={frame}
              key={link}
              src={link}
              title={title}
              width={width}
              height={height}
              sandbox="allow-scripts allow-popups"
              style={{ scale: zoom }}
            />
          </div>
        )}
      </div>
      <figcaption>{words.previewSize(width, height, Math.round(100 * zoom))}</figcaption>
    </figure>
  )
}
