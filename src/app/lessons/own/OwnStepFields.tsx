import { useState } from 'react'
import type { ReactElement } from 'react'

import { edit, setHead, setStudy } from '../../../store/actions.ts'
import { useStoreApi } from '../../../views/shared/store-context.ts'
import { lessonStrings } from '../../../views/shared/strings/lesson-strings.ts'
import { studiedNow, studyOf } from '../studied.ts'
import type { OwnStep } from './own-lesson.ts'

interface Props {
  readonly step: OwnStep
  readonly index: number
  readonly last: boolean
  readonly put: (step: OwnStep) => void
  readonly move: (by: -1 | 1) => void
  readonly remove: () => void
}

const places = [0, 1, 2, 3] as const
const mostAnswers = places.length

/** What is written about one step of an own lesson, and where it stands. */
export function OwnStepFields({ step, index, last, put, move, remove }: Props): ReactElement {
  const words = lessonStrings().own
  const store = useStoreApi()
  // Unfolded while it is new; what is written must not fold it under the reader's hands.
  const [fresh] = useState(step.caption === '')
  const answers = step.answers.length < mostAnswers ? [...step.answers, ''] : step.answers

  function show(): void {
    edit(store, () => step.experiment)
    const { studied } = step
    setStudy(store, studyOf(studied ?? { shown: [] }))
    if (studied) setHead(store, studied.at ?? step.experiment.steps)
  }

  function replace(): void {
    const state = store.getState()
    put({ ...step, experiment: state.experiment, studied: studiedNow(state) })
  }

  function putAnswer(place: number, text: string): void {
    const next = answers.with(place, text)
    // The empty one at the end is only an invitation.
    put({ ...step, answers: next.at(-1) === '' && next.length > 2 ? next.slice(0, -1) : next })
  }

  return (
    <li className="own-step">
      <details open={fresh}>
        <summary>
          {words.stepTitle(index + 1)} <span>{step.caption.slice(0, 60)}</span>
        </summary>
        <textarea
          aria-label={words.caption}
          placeholder={words.caption}
          rows={3}
          value={step.caption}
          onChange={({ target }) => put({ ...step, caption: target.value })}
        />
        <input
          type="text"
          aria-label={words.asks}
          placeholder={words.asks}
          value={step.asks}
          onChange={({ target }) => put({ ...step, asks: target.value })}
        />
        {step.asks !== '' && (
          <>
            {places.slice(0, answers.length).map((place) => (
              <div key={place} className="own-answer">
                <input
                  type="text"
                  aria-label={words.answer(place + 1)}
                  placeholder={words.answer(place + 1)}
                  value={answers[place]}
                  onChange={({ target }) => putAnswer(place, target.value)}
                />
                <label>
                  <input
                    type="radio"
                    name={`own-right-${index}`}
                    checked={step.right === place}
                    onChange={() => put({ ...step, right: place })}
                  />{' '}
                  {words.right}
                </label>
              </div>
            ))}
            <textarea
              aria-label={words.reveal}
              placeholder={words.reveal}
              rows={2}
              value={step.reveal}
              onChange={({ target }) => put({ ...step, reveal: target.value })}
            />
          </>
        )}
        <textarea
          aria-label={words.notes}
          placeholder={words.notes}
          rows={1}
          value={step.notes}
          onChange={({ target }) => put({ ...step, notes: target.value })}
        />
      </details>
      <div className="lesson-tools">
        <button type="button" className="quiet" onClick={show}>
          {words.show}
        </button>
        <button type="button" className="quiet" onClick={replace}>
          {words.replace}
        </button>
        <button type="button" className="quiet" disabled={index === 0} onClick={() => move(-1)}>
          {words.up}
        </button>
        <button type="button" className="quiet" disabled={last} onClick={() => move(1)}>
          {words.down}
        </button>
        <button type="button" className="quiet" onClick={remove}>
          {words.remove}
        </button>
      </div>
    </li>
  )
}
