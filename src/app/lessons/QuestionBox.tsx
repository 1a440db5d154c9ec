import { useEffect, useId, useRef } from 'react'
import type { ReactElement } from 'react'

import type { Question } from '../../lessons/lesson.ts'
import type { Numbers } from '../../lessons/shared/claim.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { withNumbers } from './numbers-in-text.ts'
import { Prose } from './Prose.tsx'
import './question.css'
import { forgetSketch, SketchBox } from './sketch/SketchBox.tsx'

interface Props {
  readonly question: Question
  /** The language of the question, where it is not the page's. */
  readonly lang: 'en' | undefined
  readonly numbers: Numbers | undefined
  /** What was predicted; −1 for nothing, absent while the question is open. */
  readonly chosen: number | undefined
  readonly choose: (answer: number) => void
}

/** A question asked before the reveal. Afterwards one's own prediction stays beside what happens. */
export function QuestionBox({ question, lang, numbers, chosen, choose }: Props): ReactElement {
  const words = lessonStrings()
  const id = useId()
  const told = useRef<HTMLDivElement>(null)
  const open = chosen === undefined
  const wasOpen = useRef(open)
  const { asks, answers, right, reveal, sketch } = question

  // The button that was pressed is gone: the focus goes to what it brought.
  useEffect(() => {
    if (!open && wasOpen.current) {
      told.current?.focus({ preventScroll: true })
      // where the panel scrolls by itself, and on a phone, where the page does
      told.current?.scrollIntoView({ block: 'nearest' })
    }
    wasOpen.current = open
  }, [open])

  const skip = (): void => {
    forgetSketch()
    choose(-1)
  }

  return (
    <section className="question" aria-labelledby={`${id}-asks`}>
      <p className="question-kind">{words.predict}</p>
      <div id={`${id}-asks`} className="question-asks" lang={lang}>
        <Prose text={withNumbers(asks, numbers)} />
      </div>
      {sketch && <SketchBox sketch={sketch} open={open} compare={() => choose(0)} />}
      <ol className="answers" hidden={sketch !== undefined}>
        {answers.map((text, index) => {
          const mark = open ? '' : index === right ? ' true' : index === chosen ? ' mistaken' : ' other'
          const label = (
            <>
              <span className="answer-text" lang={lang}>
                <Prose inline text={withNumbers(text, numbers)} />
              </span>
              {!open && index === right && <small>{words.truth}</small>}
              {!open && index === chosen && <small>{words.yours}</small>}
            </>
          )
          return (
            <li key={text} className={`answer${mark}`}>
              {open ? (
                <button type="button" onClick={() => choose(index)}>
                  {label}
                </button>
              ) : (
                label
              )}
            </li>
          )
        })}
      </ol>
      {open ? (
        <button type="button" className="quiet" onClick={skip}>
          {words.skip}
        </button>
      ) : (
        <div ref={told} className="reveal" tabIndex={-1} role="status">
          {chosen < 0 ? (
            <p className="verdict">{words.noAnswer}</p>
          ) : (
            !sketch && <p className="verdict">{chosen === right ? words.rightAnswer : words.wrongAnswer}</p>
          )}
          <div lang={lang}>
            <Prose text={withNumbers(reveal, numbers)} />
          </div>
        </div>
      )}
    </section>
  )
}
