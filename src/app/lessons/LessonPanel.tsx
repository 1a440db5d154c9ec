import { useEffect, useMemo, useRef } from 'react'
import type { ReactElement } from 'react'

import { lessons } from '../../lessons/index.ts'
import { codeOf, type Lesson } from '../../lessons/lesson.ts'
import { formatNumber } from '../../views/shared/format-number.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { LessonTools } from './LessonTools.tsx'
import { langOf } from './localised.ts'
import { nextInCourse, placeInCourse } from './course-place.ts'
import { withNumbers } from './numbers-in-text.ts'
import { advance, answer, closeLesson, comeBack, explore, retreat } from './player.ts'
import { isAsking } from './stage-of.ts'
import { Proofs } from './Proofs.tsx'
import { Prose } from './Prose.tsx'
import { QuestionBox } from './QuestionBox.tsx'
import { change, useSession } from './session.ts'
import { useFitted } from './use-fitted.ts'
import { useLocalised } from './use-localised.ts'
import { useNumbers } from './use-numbers.ts'

/** The step of a lesson beside the pictures: what is said, what is asked, and the way on. */
export function LessonPanel({ lesson }: { readonly lesson: Lesson }): ReactElement {
  const words = lessonStrings()
  const store = useStoreApi()
  const step = useSession((session) => session.step)
  const answers = useSession((session) => session.answers)
  const exploring = useSession((session) => session.exploring)
  const course = useSession((session) => session.course)
  const { numbers, failure } = useNumbers(lesson)
  const body = useRef<HTMLDivElement>(null)
  useFitted(
    body,
    useSession((session) => session.presenting),
  )
  const now = lesson.steps[step]
  const asking = isAsking(lesson, step, answers)
  const last = step === lesson.steps.length - 1
  const before = lessons.has(nextInCourse(lesson.id, course, -1) ?? '')
  const following = useMemo(
    () => [lessons.get(nextInCourse(lesson.id, course) ?? '')].flatMap((one) => one ?? []),
    [lesson, course],
  )
  const [next] = useLocalised(following) ?? []

  useEffect(() => {
    if (body.current) body.current.scrollTop = 0
    // On a phone the page itself scrolls under the picture.
    if (matchMedia('(max-width: 719px)').matches) window.scrollTo(0, 0)
  }, [step, lesson])

  if (exploring) {
    return (
      <section className="lesson lesson-away" aria-label={words.panel}>
        <p role="status">{words.exploring}</p>
        <button type="button" className="primary" onClick={() => comeBack(store)}>
          {words.comeBack}
        </button>
      </section>
    )
  }
  return (
    <section className="lesson" aria-labelledby="lesson-title">
      <header className="lesson-head">
        <div>
          <p className="lesson-code">
            {lesson.number > 0 && `${codeOf(lesson)} · `}
            {placeInCourse(lesson.id, course) ?? (lesson.number > 0 ? words.groups[lesson.group] : words.own.title)}
          </p>
          <h2 id="lesson-title" lang={langOf(lesson, lesson.title)}>
            {lesson.title}
          </h2>
        </div>
        <button
          type="button"
          className="quiet icon"
          aria-label={words.leave}
          title={words.leave}
          onClick={() => closeLesson(store)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <div ref={body} className="lesson-body">
        {step === 0 && lesson.why !== '' && (
          <p className="lesson-why" lang={langOf(lesson, lesson.why)}>
            {lesson.why}
          </p>
        )}
        {now && (
          <div className="caption" lang={langOf(lesson, now.caption)} aria-live="polite">
            <Prose text={withNumbers(now.caption, numbers)} />
          </div>
        )}
        {failure !== undefined && <p className="note">{words.notMeasured(failure)}</p>}
        {now?.question && (
          <QuestionBox
            key={step}
            question={now.question}
            lang={langOf(lesson, now.question.asks)}
            numbers={numbers}
            chosen={answers.get(step)}
            choose={(index) => answer(store, index)}
          />
        )}
        {now?.point && !(asking && now.question?.sketch) && (
          <p className="hint">
            {words.lookAt(`(${now.point.at.map((value) => formatNumber(value)).join(', ')})`, now.point.says)}
          </p>
        )}
        {lesson.claims.length > 0 && last && !asking && <Proofs lesson={lesson} numbers={numbers} />}
      </div>
      <nav className="lesson-nav" aria-label={words.panel}>
        <button type="button" disabled={step === 0 && !before} onClick={() => retreat(store)}>
          {words.back}
        </button>
        <span className="lesson-step">{words.step(step + 1, lesson.steps.length)}</span>
        {!last && (
          <button type="button" className={asking ? '' : 'primary'} onClick={() => advance(store)}>
            {words.next}
          </button>
        )}
        {last && (
          <button
            type="button"
            className={asking ? '' : 'primary'}
            onClick={() => {
              if (asking || next) advance(store)
              else change({ gallery: true })
            }}
          >
            {asking ? words.next : !next ? words.allLessons : words.nextLesson(next?.title ?? '')}
          </button>
        )}
      </nav>
      <div className="lesson-tools">
        <button type="button" className="quiet" title={words.exploreHint} onClick={explore}>
          {words.explore}
        </button>
        <LessonTools lesson={lesson} />
      </div>
    </section>
  )
}
