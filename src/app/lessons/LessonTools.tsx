import { useState } from 'react'
import type { ComponentType, ReactElement } from 'react'

import type { Lesson } from '../../lessons/lesson.ts'
import { notify } from '../../store/actions.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { strings } from '../../views/shared/strings/strings.ts'
import { openSpeaker } from './channel.ts'
import { changeDraft, ownDraft, useDraft } from './own/draft.ts'
import { type OwnLesson, type Source, sourceOf, writeOwn } from './own/own-lesson.ts'
import { startPresenting } from './present.ts'
import { change } from './session.ts'

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
function edit({ own }: Source): void {
  if (ownDraft().steps.length === 0) changeDraft(own)
  change({ editing: true })
}

/** Whether what is being made is another lesson than the one that is open. */
const isAnother = (draft: OwnLesson, { own }: Source): boolean =>
  draft.steps.length > 0 && writeOwn(draft) !== writeOwn(own)

/** What a lecturer does with a lesson: present it, show its code, print it, take it into slides. */
export function LessonTools({ lesson }: { readonly lesson: Lesson }): ReactElement {
  const words = lessonStrings()
  const store = useStoreApi()
  const draft = useDraft()
  const source = sourceOf(lesson)
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
      {source && (
        <button type="button" className="quiet" onClick={() => edit(source)}>
          {isAnother(draft, source) ? words.own.editNamed(draft.title || words.own.untitled) : words.own.edit}
        </button>
      )}
      {Shown && <Shown lesson={lesson} onClose={() => setShown(undefined)} />}
    </>
  )
}
