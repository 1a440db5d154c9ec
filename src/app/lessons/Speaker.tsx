import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { createPortal } from 'react-dom'

import { lessons } from '../../lessons/index.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { type Ask, listenAsSpeaker, type Spoken } from './channel.ts'
import { langOf } from './localised.ts'
import { withNumbers } from './numbers-in-text.ts'
import { Poster } from './Poster.tsx'
import './speaker.css'
import { Prose } from './Prose.tsx'
import { useLocalised } from './use-localised.ts'
import { useNumbers } from './use-numbers.ts'

/** What a remote's keys ask for, and those of the lesson's own window. */
const asked = new Map<string, Ask>([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  [' ', 'next'],
  ['PageUp', 'back'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['F5', 'present'],
  ['Escape', 'stop'],
])

/** The second window: notes, the next step, and the time. */
export default function Speaker(): ReactElement {
  const words = lessonStrings().speaking
  const [spoken, setSpoken] = useState<Spoken>()
  const [now, setNow] = useState(() => new Date())
  const asks = useRef<(what: Ask) => void>(undefined)

  useEffect(() => {
    const { ask, stop } = listenAsSpeaker(setSpoken)
    asks.current = ask
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])

  // Before there is a lesson the keys are the browser's: F5 loads the page again.
  const told = spoken !== undefined
  useEffect(() => {
    if (!told) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // A button that has the focus is pressed with space.
      if (event.key === ' ' && event.target instanceof HTMLButtonElement) return
      const what = asked.get(event.key)
      if (!what) return
      event.preventDefault()
      asks.current?.(what)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [told])

  // The stage of this window is covered: nothing of it can be reached.
  useEffect(() => {
    const root = document.getElementById('root')
    root?.setAttribute('inert', '')
    return () => root?.removeAttribute('inert')
  }, [])

  const scene = spoken?.scene
  const own = spoken?.own
  const following = spoken?.following
  const known = useMemo(
    () => [scene, following].flatMap((id) => (id === undefined ? [] : (lessons.get(id) ?? []))),
    [scene, following],
  )
  const [library, after] = useLocalised(known) ?? []
  const mine = useMemo((): Lesson | undefined => own && { ...own, measure: () => Promise.resolve({}) }, [own])
  const lesson = mine ?? library
  const passed = spoken ? Math.max(0, Math.floor((now.getTime() - spoken.since) / 1000)) : 0
  return createPortal(
    <main className="speaker" aria-label={words.title}>
      <header>
        <h1>{spoken?.title ?? words.title}</h1>
        <p>
          <span>{words.clock}</span> <time>{now.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}</time>
        </p>
        <p>
          <span>{words.elapsed}</span>{' '}
          <time>{`${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, '0')}`}</time>
        </p>
        <p role="status">{spoken?.blank === true && lessonStrings().blanked}</p>
      </header>
      {lesson && spoken ? (
        <Notes lesson={lesson} after={after?.title} spoken={spoken} ask={(what) => asks.current?.(what)} />
      ) : (
        <p className="waiting">{words.waiting}</p>
      )}
    </main>,
    document.body,
  )
}

interface NotesProps {
  readonly lesson: Lesson
  /** The title of the lesson that follows in the course. */
  readonly after: string | undefined
  readonly spoken: Spoken
  readonly ask: (what: Ask) => void
}

function Notes({ lesson, after, spoken, ask }: NotesProps): ReactElement {
  const words = lessonStrings()
  const { numbers } = useNumbers(lesson)
  const here = lesson.steps[spoken.step]
  const next = lesson.steps[spoken.step + 1]
  return (
    <>
      <section>
        <h2>
          {words.speaking.now} · {words.step(spoken.step + 1, lesson.steps.length)}
        </h2>
        {here && <Prose text={withNumbers(here.caption, numbers)} />}
        {here?.question && (
          <>
            <p>
              <b>
                <Prose inline text={withNumbers(here.question.asks, numbers)} />
              </b>
            </p>
            <Prose text={withNumbers(here.question.reveal, numbers)} />
          </>
        )}
        <h2>{words.speaking.notes}</h2>
        <Prose text={here?.notes ?? words.speaking.noNotes} />
      </section>
      <section>
        <h2>{words.speaking.then}</h2>
        {next ? (
          <>
            <Poster key={spoken.step} experiment={next.experiment} alt={lesson.alt} lang={langOf(lesson, lesson.alt)} />
            <Prose text={withNumbers(next.caption, numbers)} />
          </>
        ) : (
          <p>{after === undefined ? words.speaking.end : words.nextLesson(after)}</p>
        )}
        <p className="speaker-buttons">
          <button type="button" onClick={() => ask('back')}>
            {words.back}
          </button>
          <button type="button" className="primary" onClick={() => ask('next')}>
            {words.next}
          </button>
        </p>
      </section>
    </>
  )
}
