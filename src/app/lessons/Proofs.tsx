import type { ReactElement } from 'react'

import type { Lesson } from '../../lessons/lesson.ts'
import { judge } from '../../lessons/shared/claim.ts'
import type { Numbers } from '../../lessons/shared/claim.ts'
import { formatNumber } from '../../views/shared/format-number.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { langOf } from './localised.ts'

/** What the lesson claims, with what the engine has just measured. */
export function Proofs({
  lesson,
  numbers,
}: {
  readonly lesson: Lesson
  readonly numbers: Numbers | undefined
}): ReactElement {
  const words = lessonStrings()
  return (
    <details className="proofs">
      <summary>{words.proofs}</summary>
      <p className="hint">{words.proofsAbout}</p>
      <ul>
        {lesson.claims.map((claim) => {
          const verdict = numbers && judge(claim, numbers, 'double')
          return (
            <li key={`${claim.says} ${claim.of}`}>
              <span lang={langOf(lesson, claim.says)}>{claim.says}</span>{' '}
              <span className={verdict?.holds === false ? 'broken' : 'holds'}>
                {verdict
                  ? `${verdict.holds ? words.holds : words.broken}, ${words.measured(formatNumber(verdict.measured))}`
                  : words.measuring}
              </span>
            </li>
          )
        })}
      </ul>
      {lesson.sources.length > 0 && (
        <p className="hint">
          {words.sources}: {lesson.sources.join(' · ')}
        </p>
      )}
    </details>
  )
}
