import type { ReactElement } from 'react'

import type { Experiment } from '../../experiment/experiment.ts'
import { format } from '../../experiment/format.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { useThalweg } from '../../views/shared/store-context.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { Dialog } from '../../controls/Dialog.tsx'
import { wholePage } from './address.ts'
import { Qr } from './Qr.tsx'
import { session } from './session.ts'
import { useLink } from './use-link.ts'

interface Props {
  readonly lesson: Lesson
  readonly onClose: () => void
}

/** Letters of the densest code. */
const mostLetters = 2900

/** The present state as a code that a hall full of phones can read. */
export default function QrDialog({ lesson, onClose }: Props): ReactElement {
  const words = lessonStrings()
  const { step, exploring } = session()
  const experiment = useThalweg((state) => state.experiment)
  const link = useLink(lesson, step, mostLetters)
  // Off the script the stage is what is to be seen, and its address tells it; so it is of a lesson too long for a code.
  const address = exploring || link === null ? stageAddress(lesson, experiment) : link
  return (
    <Dialog className="qr-dialog" title={words.qrTitle} onClose={onClose}>
      {address !== undefined && <Qr address={address} />}
      {link === null && !exploring && <p className="note">{words.own.tooLongForCode}</p>}
      <p className="qr-address" translate="no">
        {address}
      </p>
    </Dialog>
  )
}

/** The address of what stands on stage; of a reader's own lesson without it, which would put its first step there. */
function stageAddress({ number }: Lesson, experiment: Experiment): string {
  // The address of a frame does not follow its stage.
  const whole = wholePage()
  if (whole) return new URL(format(experiment), whole).href
  const address = new URL(location.href)
  if (number === 0) for (const key of ['lesson', 'step']) address.searchParams.delete(key)
  return address.href
}
