import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { createPortal } from 'react-dom'

import { RunSwatch } from '../../controls/RunSwatch.tsx'
import type { Experiment } from '../../experiment/experiment.ts'
import { codeOf, type Lesson, type Step } from '../../lessons/lesson.ts'
import { lookOf } from '../../views/shared/palette.ts'
import { runName } from '../../views/shared/run-name.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'
import { BesidePicture } from './drawn/BesidePicture.tsx'
import { hasBeside } from './drawn/draw-beside.ts'
import { StudiedMarks } from './drawn/StudiedMarks.tsx'
import './handout.css'
import { langOf } from './localised.ts'
import { withNumbers } from './numbers-in-text.ts'
import { stageOf } from './stage-of.ts'
import { Poster } from './Poster.tsx'
import { Prose } from './Prose.tsx'
import { Qr } from './Qr.tsx'
import { useLink } from './use-link.ts'
import { useNumbers } from './use-numbers.ts'

/** Of a code that paper still prints sharp at the size of a stamp. */
const mostLetters = 1200

interface Props {
  readonly lesson: Lesson
  readonly onClose: () => void
}

/** The lesson as pages: a picture for each step, what is said, what is asked, and a code to the lesson itself. */
export default function Handout({ lesson, onClose }: Props): ReactElement {
  const words = lessonStrings()
  const { numbers, failure } = useNumbers(lesson)
  const link = useLink(lesson, 0, mostLetters)
  const [drawn, setDrawn] = useState(0)
  const printed = useRef(false)
  const count = useCallback(() => setDrawn((before) => before + 1), [])
  // Before its answer a step shows no paths: they would be the answer.
  const pages = useMemo(
    () =>
      lesson.steps.map((step, index) => ({
        step,
        index,
        shown: stageOf(lesson, index, step.question !== undefined && !ofNetworks(step.experiment)) ?? step.experiment,
      })),
    [lesson],
  )
  const asked = pages.filter(({ step }) => step.question !== undefined)
  const besides = lesson.steps.filter(hasBeside).length
  const studies = lesson.steps.filter(({ studied }) => studied !== undefined).length
  const ready =
    drawn >= pages.length + asked.length + besides + studies &&
    (numbers !== undefined || failure !== undefined) &&
    link !== undefined

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
            {link !== null && link !== undefined && (
              <figure>
                <Qr address={link} />
                <figcaption>{words.handout.code}</figcaption>
              </figure>
            )}
          </header>
          {pages.map(({ step, step: { caption, question }, shown }) => (
            <section key={caption} className="handout-step">
              <Picture lesson={lesson} experiment={shown} step={question ? undefined : step} onDrawn={count} />
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
          {asked.length > 0 && (
            <section className="handout-answers">
              {asked.map(({ step, step: { experiment, question }, index }) => (
                <div key={index} className="handout-answer">
                  <Picture lesson={lesson} experiment={experiment} step={step} onDrawn={count} />
                  <div>
                    <b>
                      {words.handout.answer} {index + 1}:
                    </b>{' '}
                    <Prose text={withNumbers(question?.reveal ?? '', numbers)} />
                  </div>
                </div>
              ))}
            </section>
          )}
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

interface PictureProps {
  readonly lesson: Lesson
  readonly experiment: Experiment
  /** The step whose second picture, and what it draws of a run's step, is shown too. */
  readonly step: Step | undefined
  readonly onDrawn: () => void
}

/** The poster of a step, and which path is whose. */
function Picture({ lesson, experiment, step, onDrawn }: PictureProps): ReactElement {
  return (
    <div>
      <Poster paper experiment={experiment} alt={lesson.alt} lang={langOf(lesson, lesson.alt)} onDrawn={onDrawn}>
        {step?.studied && <StudiedMarks experiment={experiment} studied={step.studied} onDrawn={onDrawn} />}
      </Poster>
      <ul className="handout-key">
        {experiment.runs.map((run, index) => (
          <li key={JSON.stringify([run, lookOf(experiment.view, index)])}>
            <RunSwatch look={lookOf(experiment.view, index)} /> {runName(run)}
          </li>
        ))}
      </ul>
      {step && hasBeside(step) && <BesidePicture lesson={lesson} step={step} onDrawn={onDrawn} />}
    </div>
  )
}

/** Without what trained them there is no picture of networks at all. */
const ofNetworks = ({ problem }: Experiment): boolean => 'network' in problem
