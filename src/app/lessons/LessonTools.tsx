import { useState } from 'react'
import type { ComponentType, ReactElement } from 'react'

import type { Lesson } from '../../lessons/lesson.ts'
import { notify } from '../../store/actions.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { strings } from '../../views/shared/strings/strings.ts'
import { openSpeaker } from './channel.ts'
import { changeDraft, ownDraft } from './own/draft.ts'
import { sourceOf } from './own/own-lesson.ts'
import { startPresenting } from './present.ts'
import { change, useSession } from './session.ts'

interface PartProps {
  readonly lesson: Lesson
  readonly onClose: () => void
}
type Part = ComponentType<PartProps>

const parts = {
  qr: () => import('./QrDialog.tsx'),
  handout: () => import('./Handout.tsx'),
  slides: () => import('./slides/SlidesDialog.tsx'),
} as const

/** A lesson that was opened from elsewhere can be worked on where none is being made: that is not to be lost. */
function edit(lesson: Lesson): void {
  const source = sourceOf(lesson)
  if (source && ownDraft().steps.length === 0) changeDraft(source.own)
  change({ editing: true })
}

/** What a lecturer does with a lesson: present it, show its code, print it, take it into slides. */
export function LessonTools({ lesson }: { readonly lesson: Lesson }): ReactElement {
  const words = lessonStrings()
  const store = useStoreApi()
  const own = useSession((session) => session.lesson?.number === 0)
  const [Shown, setShown] = useState<Part>()

  function show(part: keyof typeof parts): void {
    parts[part]().then(
      (loaded) => setShown(() => loaded.default),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : strings().noReason
        notify(store, { key: 'lessons', message: strings().failed(strings().parts.lessons, reason), level: 'error' })
      },
    )
  }

  return (
    <>
      <button type="button" className="quiet" title={words.presentHint} onClick={startPresenting}>
        {words.present}
      </button>
      <button type="button" className="quiet" onClick={openSpeaker}>
        {words.speaker}
      </button>
      <button type="button" className="quiet" onClick={() => show('qr')}>
        {words.qr}
      </button>
      <button type="button" className="quiet" onClick={() => show('handout')}>
        {words.print}
      </button>
      <button type="button" className="quiet" onClick={() => show('slides')}>
        {words.slides.button}
      </button>
      {own && (
        <button type="button" className="quiet" onClick={() => edit(lesson)}>
          {words.own.edit}
        </button>
      )}
      {Shown && <Shown lesson={lesson} onClose={() => setShown(undefined)} />}
    </>
  )
}
