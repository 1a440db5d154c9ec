import { useEffect } from 'react'
import type { ReactElement } from 'react'
import { createPortal } from 'react-dom'

import { useStoreApi } from '../../views/shared/store-context.ts'
import { useLanguage } from '../../views/shared/strings/use-language.ts'
import { strings } from '../../views/shared/strings/strings.ts'
import { LazyPart } from '../LazyPart.tsx'
import { ViewBoundary } from '../ViewBoundary.tsx'
import { speakFrom } from './channel.ts'
import { Gallery } from './Gallery.tsx'
import { listenToLessonKeys } from './keys.ts'
import { LessonPanel } from './LessonPanel.tsx'
import './lesson-panel.css'
import './lesson-page.css'
import './on-a-phone.css'
import './presenting.css'
import { openFromAddress } from './open-from-address.ts'
import { openOwnFromAddress } from './own/open-own.ts'
import { Overlay } from './Overlay.tsx'
import { relocalise, watchStage } from './player.ts'
import { followFullScreen } from './present.ts'
import { useSession } from './session.ts'

const loadEditor = () => import('./own/OwnEditor.tsx')

/** All there is to lessons on the page: fetched when one is asked for. */
export default function Lessons(): ReactElement {
  const language = useLanguage()
  const store = useStoreApi()
  const lesson = useSession((session) => session.lesson)
  const gallery = useSession((session) => session.gallery)
  const editing = useSession((session) => session.editing)
  const exploring = useSession((session) => session.exploring)
  const presenting = useSession((session) => session.presenting)
  const asking = useSession(
    (session) => session.lesson?.steps[session.step]?.question !== undefined && !session.answers.has(session.step),
  )

  useEffect(() => {
    const read = (): void => {
      void openFromAddress(store)
      void openOwnFromAddress(store)
    }
    read()
    // After the page's own reading of the address, which has been listening for longer.
    window.addEventListener('hashchange', read)
    window.addEventListener('popstate', read)
    const stops = [watchStage(store), listenToLessonKeys(store), followFullScreen(), speakFrom(store)]
    return () => {
      window.removeEventListener('hashchange', read)
      window.removeEventListener('popstate', read)
      for (const stop of stops) stop()
    }
  }, [store])

  useEffect(() => void relocalise(store), [store, language])

  // What the page shows beside the pictures follows from this mark; see lesson-page.css.
  const mark = editing
    ? 'exploring'
    : lesson
      ? presenting
        ? 'presenting'
        : exploring
          ? 'exploring'
          : 'reading'
      : undefined
  useEffect(() => {
    const { dataset } = document.documentElement
    if (mark === undefined) delete dataset['lesson']
    else dataset['lesson'] = mark
    dataset['asking'] = String(asking)
    return () => {
      delete dataset['lesson']
      delete dataset['asking']
    }
  }, [mark, asking])

  return (
    <>
      {lesson && !editing && <LessonPanel lesson={lesson} />}
      {editing && (
        <ViewBoundary name={strings().parts.lessons}>
          <LazyPart load={loadEditor} />
        </ViewBoundary>
      )}
      {lesson && presenting && createPortal(<Overlay />, document.body)}
      {gallery && <Gallery />}
    </>
  )
}
