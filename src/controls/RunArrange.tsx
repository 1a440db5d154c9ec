import { useState } from 'react'
import type { ReactElement } from 'react'

import { limits } from '../experiment/limits.ts'
import { duplicateRun, isSolo, moveRun, renameRun, setLook, setShown, soloRun } from '../store/runs.ts'
import { lookOf, looksToChoose } from '../views/shared/palette.ts'
import { runName } from '../views/shared/run-name.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { RunSwatch } from './RunSwatch.tsx'

/** The name, the look and the place of a run, and what is shown; none of it touches the numbers. */
export function RunArrange({ index }: { readonly index: number }): ReactElement | null {
  const words = controlStrings().runs
  const store = useStoreApi()
  const runs = useThalweg((state) => state.experiment.runs)
  const run = runs[index]
  if (!run) return null
  const shown = run.hidden !== true
  return (
    <div className="arrange">
      <NameField index={index} />
      <LookChoice index={index} />
      <div className="arrange-actions">
        <button type="button" disabled={runs.length >= limits.runs} onClick={() => duplicateRun(store, index)}>
          {words.duplicate}
        </button>
        <button type="button" disabled={index === 0} onClick={() => moveRun(store, index, index - 1)}>
          {words.moveUp}
        </button>
        <button type="button" disabled={index === runs.length - 1} onClick={() => moveRun(store, index, index + 1)}>
          {words.moveDown}
        </button>
        <button type="button" onClick={() => setShown(store, index, !shown)}>
          {shown ? words.hide : words.showAgain}
        </button>
        <button type="button" disabled={runs.length < 2} onClick={() => soloRun(store, index)}>
          {isSolo(runs, index) ? words.showAll : words.solo}
        </button>
      </div>
    </div>
  )
}

function NameField({ index }: { readonly index: number }): ReactElement {
  const words = controlStrings().runs
  const store = useStoreApi()
  const run = useThalweg((state) => state.experiment.runs[index])
  const [draft, setDraft] = useState<string>()
  const plain = run && runName({ method: run.method })
  return (
    <label className="arrange-row">
      {words.name}
      <input
        type="text"
        maxLength={limits.runName}
        placeholder={plain}
        aria-label={words.nameOf(runName(run))}
        value={draft ?? run?.name ?? ''}
        onChange={({ target }) => {
          // A space at the end is on its way to the next word: the name in force has none.
          setDraft(target.value)
          renameRun(store, index, target.value)
        }}
        onBlur={() => setDraft(undefined)}
      />
    </label>
  )
}

function LookChoice({ index }: { readonly index: number }): ReactElement {
  const words = controlStrings().runs
  const store = useStoreApi()
  const { runs, view } = useThalweg((state) => state.experiment)
  const own = lookOf(view, index)
  const title = (look: number): string => {
    const said = words.looks[look] ?? ''
    const other = runs.findIndex((_, position) => position !== index && lookOf(view, position) === look)
    return other < 0 ? said : words.lookTaken(said, runName(runs[other]))
  }
  return (
    <fieldset className="looks">
      <legend>{words.look}</legend>
      <div className="looks-row">
        {Array.from({ length: looksToChoose }, (_, look) => (
          <button
            key={look}
            type="button"
            className="look"
            aria-pressed={look === own}
            aria-label={title(look)}
            title={title(look)}
            onClick={() => setLook(store, index, look)}
          >
            <RunSwatch look={look} />
          </button>
        ))}
      </div>
    </fieldset>
  )
}
