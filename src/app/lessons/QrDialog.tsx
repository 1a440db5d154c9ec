import type { ReactElement } from 'react'

import type { Lesson } from '../../lessons/lesson.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { Dialog } from '../../controls/Dialog.tsx'
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
  const { step, course, exploring } = session()
  const address = linkOf(lesson.number > 0 ? { scene: lesson.id, step, course } : undefined, exploring)
  return (
    <Dialog className="qr-dialog" title={words.qrTitle} onClose={onClose}>
      <Qr address={address} />
      <p className="qr-address" translate="no">
        {address}
      </p>
    </Dialog>
  )
}
