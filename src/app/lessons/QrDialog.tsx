import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import type { Lesson } from '../../lessons/lesson.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import '../../controls/dialog.css'
import { linkOf } from './address.ts'
import { Qr } from './Qr.tsx'
import { session } from './session.ts'

interface Props {
  readonly lesson: Lesson
  readonly onClose: () => void
}

/** The present state as a code that a hall full of phones can read. */
export default function QrDialog({ lesson, onClose }: Props): ReactElement {
  const words = lessonStrings()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { step, course, exploring } = session()
  const address = linkOf(lesson.number > 0 ? { scene: lesson.id, step, course } : undefined, exploring)
  return (
    <dialog ref={dialog} className="dialog qr-dialog" aria-labelledby="qr-title" onClose={onClose}>
      <div className="dialog-head">
        <h2 id="qr-title">{words.qrTitle}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </div>
      <Qr address={address} />
      <p className="qr-address" translate="no">
        {address}
      </p>
    </dialog>
  )
}
