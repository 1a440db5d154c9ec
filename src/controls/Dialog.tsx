import { useEffect, useId, useRef } from 'react'
import type { ReactElement, ReactNode, RefObject } from 'react'

import { strings } from '../views/shared/strings/strings.ts'
import './dialog.css'

interface Props {
  readonly className: string
  readonly title: string
  /** For what closes the dialog from within; closing gives the focus back to what opened it, which unmounting would not. */
  readonly frame?: RefObject<HTMLDialogElement | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of every dialog: over the page as soon as it is there, named by its heading, closed by its button or Escape. */
export function Dialog({ className, title, frame, onClose, children }: Props): ReactElement {
  const own = useRef<HTMLDialogElement>(null)
  const id = useId()
  const dialog = frame ?? own
  useEffect(() => dialog.current?.showModal(), [dialog])
  return (
    <dialog ref={dialog} className={`dialog ${className}`} aria-labelledby={id} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {strings().close}
        </button>
      </div>
      {children}
    </dialog>
  )
}
