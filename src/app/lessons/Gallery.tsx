import { useEffect, useMemo, useState } from 'react'
import type { ReactElement } from 'react'

import { courses } from '../../lessons/courses/index.ts'
import { lessons } from '../../lessons/index.ts'
import { codeOf, type Lesson, topics } from '../../lessons/lesson.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { Dialog } from '../../controls/Dialog.tsx'
import { library } from './library.ts'
import { langOf, sharedText } from './localised.ts'
import { openLesson } from './player.ts'
import { Poster } from './Poster.tsx'
import { forgetProgress, progress, remembers } from './progress.ts'
import { Prose } from './Prose.tsx'
import './gallery.css'
import { change } from './session.ts'
import { useLocalised } from './use-localised.ts'

const all = [...lessons.values()]
const lengths = { any: [0, Infinity], short: [0, 3], middle: [4, 4], long: [5, Infinity] } as const
type Length = keyof typeof lengths
const lengthNames: readonly Length[] = ['any', 'short', 'middle', 'long']

/** Every word of the search stands somewhere in the lesson's name, sentence, topics or sources. */
function fits(lesson: Lesson, search: string): boolean {
  const topicNames = lesson.topics.map((topic) => sharedText(topic).text)
  const text = [codeOf(lesson), lesson.title, lesson.why, ...lesson.topics, ...topicNames, ...lesson.sources]
    .join(' ')
    .toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** All lessons with their posters; search and filters; how far this reader has come. */
export function Gallery(): ReactElement {
  const words = lessonStrings()
  const store = useStoreApi()
  const [search, setSearch] = useState('')
  const [topic, setTopic] = useState('')
  const [length, setLength] = useState<Length>('any')
  const [course, setCourse] = useState('')
  const [reached, setReached] = useState(progress)
  const shown = useLocalised(all)
  // What draws the posters is on its way while the cards are laid out.
  useEffect(() => void library().catch(() => undefined), [])

  const found = useMemo(() => {
    const known = shown ?? []
    const [least, most] = lengths[length]
    const chain = courses.get(course)?.lessons
    const from = chain ? chain.flatMap((id) => known.find((lesson) => lesson.id === id) ?? []) : known
    return from.filter(
      (lesson) =>
        fits(lesson, search) &&
        (topic === '' || lesson.topics.some((one) => one === topic)) &&
        lesson.minutes >= least &&
        lesson.minutes <= most,
    )
  }, [search, topic, length, course, shown])

  function open(lesson: Lesson): void {
    const before = reached[lesson.id]
    const step = before && !before.done ? before.step : 0
    openLesson(store, lesson, step, false, course === '' ? undefined : course)
  }

  const about = sharedText(courses.get(course)?.about ?? '')
  return (
    <Dialog className="gallery" title={words.title} onClose={() => change({ gallery: false })}>
      <p className="hint">{words.about}</p>
      <div className="gallery-filters">
        <input
          type="text"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <select aria-label={words.courses} value={course} onChange={({ target }) => setCourse(target.value)}>
          <option value="">{words.courses} …</option>
          {[...courses.values()].map(({ id, title }) => {
            const { text, lang } = sharedText(title)
            return (
              <option key={id} value={id} lang={lang}>
                {text}
              </option>
            )
          })}
        </select>
        <select aria-label={words.topic} value={topic} onChange={({ target }) => setTopic(target.value)}>
          <option value="">{words.anyTopic}</option>
          {topics.map((one) => {
            const { text, lang } = sharedText(one)
            return (
              <option key={one} value={one} lang={lang}>
                {text}
              </option>
            )
          })}
        </select>
        <select
          aria-label={words.length}
          value={length}
          onChange={({ target }) => setLength(lengthNames.find((one) => one === target.value) ?? 'any')}
        >
          {lengthNames.map((one) => (
            <option key={one} value={one}>
              {words.lengths[one]}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => change({ editing: true, gallery: false })}>
          {words.own.make}
        </button>
      </div>
      {course !== '' && (
        <p className="gallery-course" lang={about.lang}>
          {about.text}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {!shown ? '' : found.length === 0 ? words.none : words.found(found.length)}
      </p>
      {shown && found.length === 0 && <p className="waiting">{words.none}</p>}
      <ul className="gallery-list" aria-label={words.list}>
        {found.map((lesson) => {
          const before = reached[lesson.id]
          return (
            <li key={lesson.id}>
              <button type="button" className="lesson-card" onClick={() => open(lesson)}>
                <PosterOf lesson={lesson} />
                <span className="lesson-card-text">
                  <span className="lesson-code">
                    {codeOf(lesson)} · {words.minutes(lesson.minutes)}
                    {before && <b>{before.done ? words.done : words.begun(before.step + 1)}</b>}
                  </span>
                  <strong lang={langOf(lesson, lesson.title)}>{lesson.title}</strong>
                  <span className="lesson-card-why" lang={langOf(lesson, lesson.why)}>
                    <Prose inline text={lesson.why} />
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className="hint gallery-foot">
        {remembers() ? words.kept : words.notKept}{' '}
        {Object.keys(reached).length > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              forgetProgress()
              setReached({})
            }}
          >
            {words.forget}
          </button>
        )}
      </p>
    </Dialog>
  )
}

function PosterOf({ lesson }: { readonly lesson: Lesson }): ReactElement | null {
  const experiment = lesson.steps[lesson.poster ?? lesson.steps.length - 1]?.experiment
  return experiment ? <Poster experiment={experiment} alt={lesson.alt} lang={langOf(lesson, lesson.alt)} /> : null
}
