import { useRef, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'

import { strings } from '../views/shared/strings/strings.ts'

/** The headings that the buttons of the sheet lead to. */
const places = [
  ['example', 'example-title'],
  ['surface', 'surface-title'],
  ['methods', 'runs-title'],
  ['start', 'start-title'],
] as const

/**
 * What can be turned. On a wide screen it stands beside the pictures; on a narrow one it is a sheet at the foot of the screen
 * that takes less than half of it, with the picture above kept in sight.
 */
export function ControlSheet({ children }: { readonly children: ReactNode }): ReactElement {
  const words = strings()
  const [open, setOpen] = useState(false)
  const body = useRef<HTMLDivElement>(null)

  function show(next: boolean, id?: string): void {
    setOpen(next)
    // The pictures shrink to the room above the sheet: styles follow this mark.
    document.documentElement.classList.toggle('sheet-open', next)
    if (body.current) body.current.dataset['open'] = String(next)
    if (!next) return
    document.querySelector('.stage')?.scrollIntoView({ block: 'start' })
    const heading = id === undefined ? undefined : document.getElementById(id)
    if (!heading || !body.current) return
    body.current.scrollTop += heading.getBoundingClientRect().top - body.current.getBoundingClientRect().top - 12
    heading.focus({ preventScroll: true })
  }

  return (
    <aside className="side" aria-label={words.experiment}>
      <div className="sheet-bar">
        <div className="sheet-places">
          {places.map(([name, id]) => (
            <button key={name} type="button" className="quiet" aria-expanded={open} onClick={() => show(true, id)}>
              {words.sheet[name]}
            </button>
          ))}
        </div>
        <button type="button" className="sheet-toggle" aria-expanded={open} onClick={() => show(!open)}>
          {open ? words.sheet.close : words.sheet.open}
        </button>
      </div>
      <div ref={body} className="side-body" data-open={open}>
        {children}
      </div>
    </aside>
  )
}
