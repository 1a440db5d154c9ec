import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { createPortal } from 'react-dom'

import { codeOf, type Lesson } from '../../lessons/lesson.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { linkOf } from './address.ts'
import { langOf } from './localised.ts'
import { withNumbers } from './numbers-in-text.ts'
import { Poster } from './Poster.tsx'
import { Prose } from './Prose.tsx'
import { Qr } from './Qr.tsx'
import { useNumbers } from './use-numbers.ts'

interface Props {
  readonly lesson: Lesson
  readonly onClose: () => void
}

/** The lesson as pages: a picture for each step, what is said, what is asked, and a code to the lesson itself. */
export default function Handout({ lesson, onClose }: Props): ReactElement {
  const words = lessonStrings()
  const { numbers, failure } = useNumbers(lesson)
  const [drawn, setDrawn] = useState(0)
  const printed = useRef(false)
  const count = useCallback(() => setDrawn((before) => before + 1), [])
  const ready = drawn >= lesson.steps.length && (numbers !== undefined || failure !== undefined)

  useEffect(() => {
    if (!ready || printed.current) return
    printed.current = true
    window.addEventListener('afterprint', onClose, { once: true })
    window.print()
  }, [ready, onClose])

  return (
    <>
      {!ready && <p role="status">{words.printing}</p>}
      {createPortal(
        <article className="handout">
          <header>
            <div>
              <p className="lesson-code">
                {lesson.number > 0 ? `${codeOf(lesson)} · ${words.groups[lesson.group]}` : words.own.title}
              </p>
              <h1>{lesson.title}</h1>
              <p>{lesson.why}</p>
            </div>
            {lesson.number > 0 && (
              <figure>
                <Qr address={linkOf({ scene: lesson.id, step: 0, course: undefined }, false)} />
                <figcaption>{words.handout.code}</figcaption>
              </figure>
            )}
          </header>
          {lesson.steps.map(({ experiment, caption, question }) => (
            <section key={caption} className="handout-step">
              <Poster
                paper
                experiment={experiment}
                alt={lesson.alt}
                lang={langOf(lesson, lesson.alt)}
                onDrawn={count}
              />
              <div>
                <Prose text={withNumbers(caption, numbers)} />
                {question && (
                  <>
                    <p>
                      <b>{words.handout.question}:</b> <Prose inline text={withNumbers(question.asks, numbers)} />
                    </p>
                    <ul className="boxes">
                      {question.answers.map((text) => (
                        <li key={text}>
                          <Prose inline text={withNumbers(text, numbers)} />
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
            </section>
          ))}
          <section className="handout-answers">
            {lesson.steps.map(({ question }, index) =>
              question ? (
                <div key={question.asks}>
                  <b>
                    {words.handout.answer} {index + 1}:
                  </b>{' '}
                  <Prose text={withNumbers(question.reveal, numbers)} />
                </div>
              ) : null,
            )}
          </section>
          {lesson.sources.length > 0 && (
            <footer>
              {words.sources}: {lesson.sources.join(' · ')}
            </footer>
          )}
        </article>,
        document.body,
      )}
    </>
  )
}
