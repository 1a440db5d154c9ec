import { useState } from 'react'
import type { ReactElement } from 'react'

import { lessons } from '../../../lessons/index.ts'
import { useStoreApi } from '../../../views/shared/store-context.ts'
import { saveFile } from '../../../views/shared/save-file.ts'
import { lessonStrings } from '../../../views/shared/strings/lesson-strings.ts'
import { strings } from '../../../views/shared/strings/strings.ts'
import { wholePage } from '../address.ts'
import { fileNameOf } from '../file-name.ts'
import { openLesson } from '../player.ts'
import { change } from '../session.ts'
import { studiedNow } from '../studied.ts'
import { linkTo } from '../use-link.ts'
import { changeDraft, useDraft } from './draft.ts'
import { lessonOf, newStep, type OwnStep, readOwn, writeOwn } from './own-lesson.ts'
import '../../../controls/saved/saved.css'
import './own.css'
import { OwnStepFields } from './OwnStepFields.tsx'

/** A lecturer's own lesson: arrange the stage, keep it as a step, write what is said. */
export default function OwnEditor(): ReactElement {
  const words = lessonStrings().own
  const { close } = strings()
  const store = useStoreApi()
  const draft = useDraft()
  const [said, setSaid] = useState('')
  const { steps } = draft

  const put = (index: number, step: OwnStep): void => changeDraft({ steps: steps.with(index, step) })

  function move(index: number, by: number): void {
    const step = steps[index]
    const other = steps[index + by]
    if (step && other) changeDraft({ steps: steps.with(index, other).with(index + by, step) })
  }

  function keep(): void {
    const state = store.getState()
    changeDraft({ steps: [...steps, newStep(state.experiment, steps, studiedNow(state))] })
    setSaid(words.keptStep(steps.length + 1))
  }

  async function copyLink(): Promise<void> {
    const link = await linkTo(lessonOf(draft, words.untitled), 0)
    if (link === null) return setSaid(words.tooLong)
    try {
      await navigator.clipboard.writeText(link)
      setSaid(words.copied)
    } catch {
      // A frame has no address bar: there the link itself is told, and can be copied by hand.
      if (wholePage()) return setSaid(link)
      history.replaceState(history.state, '', link)
      setSaid(words.notCopied)
    }
  }

  async function offer(): Promise<void> {
    const [{ lessonSource }, { endingsOf }] = await Promise.all([import('./lesson-source.ts'), import('./endings.ts')])
    const endings = await endingsOf(steps.at(-1)?.experiment)
    const { id, text } = lessonSource(draft, words.untitled, [...lessons.values()], endings)
    saveFile(`${id}.ts`, text, 'text/typescript')
    setSaid(words.offered(`${id}.ts`))
  }

  async function open(file: File | undefined): Promise<void> {
    if (!file) return
    const read = readOwn(await file.text().catch(() => ''))
    if (!read.ok) return setSaid(words.unreadable(words.reasons[read.reason]))
    changeDraft(read.own)
    setSaid([words.opened(read.own.title === '' ? words.untitled : read.own.title), ...read.warnings].join(' '))
  }

  return (
    <section className="lesson own" aria-labelledby="own-title">
      <header className="lesson-head">
        <h2 id="own-title">{words.title}</h2>
        <button type="button" onClick={() => change({ editing: false })}>
          {close}
        </button>
      </header>
      <div className="lesson-body">
        {steps.length === 0 && <p className="hint">{words.about}</p>}
        <input
          type="text"
          aria-label={words.lessonTitle}
          placeholder={words.lessonTitle}
          maxLength={120}
          value={draft.title}
          onChange={({ target }) => changeDraft({ title: target.value })}
        />
        <input
          type="text"
          aria-label={words.why}
          placeholder={words.why}
          maxLength={300}
          value={draft.why}
          onChange={({ target }) => changeDraft({ why: target.value })}
        />
        {steps.length === 0 && <p className="hint">{words.empty}</p>}
        <ol className="own-steps">
          {steps.map((step, index) => (
            <OwnStepFields
              key={step.id}
              step={step}
              index={index}
              last={index === steps.length - 1}
              put={(next) => put(index, next)}
              move={(by) => move(index, by)}
              remove={() => changeDraft({ steps: steps.filter((_, other) => other !== index) })}
            />
          ))}
        </ol>
        <button type="button" className="primary" onClick={keep}>
          {words.keep}
        </button>
        <p role="status" className="hint">
          {said}
        </p>
      </div>
      <div className="lesson-tools">
        <button
          type="button"
          disabled={steps.length === 0}
          onClick={() => openLesson(store, lessonOf(draft, words.untitled))}
        >
          {words.preview}
        </button>
        <button
          type="button"
          disabled={steps.length === 0}
          onClick={() => saveFile(`${fileNameOf(draft.title)}.lesson.json`, writeOwn(draft), 'application/json')}
        >
          {words.save}
        </button>
        <label className="file-button">
          {words.open}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              void open(target.files?.[0])
              // The same file can be chosen again.
              target.value = ''
            }}
          />
        </label>
        <button type="button" disabled={steps.length === 0} onClick={() => void offer()}>
          {words.source}
        </button>
        <button type="button" disabled={steps.length === 0} onClick={() => void copyLink()}>
          {words.link}
        </button>
      </div>
    </section>
  )
}
