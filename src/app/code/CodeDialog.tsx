import { useMemo, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import type { Language } from '../../codegen/language.ts'
import { computable } from '../../store/refusals.ts'
import { runName } from '../../views/shared/run-name.ts'
import { saveFile } from '../../views/shared/save-file.ts'
import { useThalweg } from '../../views/shared/store-context.ts'
import { codeStrings } from '../../views/shared/strings/code-strings.ts'
import { copyFrom } from '../../controls/copy-from.ts'
import { Dialog } from '../../controls/Dialog.tsx'
import { Segments } from '../Segments.tsx'
import './code.css'
import { scriptFile, scriptOf } from './script.ts'

interface Props {
  readonly onClose: () => void
}

/** The experiment as a Python script that computes the same paths: to read, to copy, to keep. */
export default function CodeDialog({ onClose }: Props): ReactElement {
  const words = codeStrings()
  const block = useRef<HTMLTextAreaElement>(null)
  const experiment = useThalweg((state) => state.experiment)
  const trajectories = useThalweg((state) => state.trajectories)
  const [language, setLanguage] = useState<Language>('numpy')
  const [said, setSaid] = useState('')
  const computed = useThalweg((state) => state.computed)
  const told = useMemo(() => computable({ experiment, computed, trajectories }), [experiment, computed, trajectories])
  const left = experiment.runs.filter((run) => !told.runs.includes(run))
  const script = useMemo(() => scriptOf(told, language), [told, language])
  const file = scriptFile(experiment, language)
  const libraries = [
    ['numpy', words.libraries.numpy],
    ['torch', words.libraries.torch],
  ] as const

  function show(next: Language): void {
    setLanguage(next)
    setSaid('')
    block.current?.scrollTo(0, 0)
  }

  async function copy(): Promise<void> {
    setSaid((await copyFrom(block.current)) === 'copied' ? words.copied : words.notCopied)
  }

  return (
    <Dialog className="code-out" title={words.title} onClose={onClose}>
      <Segments label={words.library} options={libraries} chosen={language} choose={show} />
      <p className="hint">
        {words.about[language]}
        {left.length > 0 && ` ${words.left(left.map(runName))}`}
      </p>
      {script.ok ? (
        <>
          <textarea
            ref={block}
            className="script"
            readOnly
            wrap="off"
            spellCheck={false}
            aria-label={words.script(words.libraries[language])}
            value={script.text}
          />
          <div className="code-actions">
            <button type="button" className="primary" onClick={() => void copy()}>
              {words.copy}
            </button>
            <button
              type="button"
              onClick={() => {
                saveFile(file, script.text, 'text/x-python')
                setSaid(words.saved(file))
              }}
            >
              {words.download}
            </button>
            <p role="status">{said}</p>
          </div>
        </>
      ) : (
        <p className="note" role="alert">
          {words.refused} {script.message}
        </p>
      )}
    </Dialog>
  )
}
