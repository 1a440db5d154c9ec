import type { ReactElement } from 'react'

import type { Lesson, Step } from '../../../lessons/lesson.ts'
import type { Numbers } from '../../../lessons/shared/claim.ts'
import { lessonStrings } from '../../../views/shared/strings/lesson-strings.ts'
import { withNumbers } from '../numbers-in-text.ts'
import { Prose } from '../Prose.tsx'
import { Qr } from '../Qr.tsx'

/** What stands on the first slide: why, the way to the lesson itself, where it comes from. */
export function OpeningText({ lesson, link }: { readonly lesson: Lesson; readonly link: string }): ReactElement {
  const words = lessonStrings()
  return (
    <>
      <Prose text={lesson.why} />
      {link !== '' && (
        <>
          <p>{words.handout.code}:</p>
          <div style={{ width: '52%' }}>
            <Qr address={link} />
          </div>
        </>
      )}
      {lesson.sources.length > 0 && (
        <p style={{ fontSize: '0.7em' }}>
          {words.sources}: {lesson.sources.join(' · ')}
        </p>
      )}
    </>
  )
}

interface Props {
  readonly step: Step
  readonly numbers: Numbers | undefined
  /** Whether the question of the step has been answered. */
  readonly answered: boolean
}

/** The words of a step: its caption and question, or, once that is answered, what is true and why. */
export function StepText({ step: { caption, question }, numbers, answered }: Props): ReactElement {
  const words = lessonStrings()
  const filled = (text: string): string => withNumbers(text, numbers)
  return (
    <>
      {!(answered && question) && <Prose text={filled(caption)} />}
      {question && (
        <>
          <p>
            <b>
              <Prose inline text={filled(question.asks)} />
            </b>
          </p>
          <ol style={{ listStyleType: 'upper-alpha' }}>
            {question.answers.map((answer, index) => (
              <li key={answer} style={{ fontWeight: answered && index === question.right ? 700 : 400 }}>
                <Prose inline text={filled(answer)} />
                {answered && index === question.right && ` ✓ ${words.truth}`}
              </li>
            ))}
          </ol>
          {answered && <Prose text={filled(question.reveal)} />}
        </>
      )}
    </>
  )
}
