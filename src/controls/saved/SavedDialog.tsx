import { useId, useState } from 'react'
import type { ReactElement } from 'react'

import { edit, notify } from '../../store/actions.ts'
import { problemName } from '../../views/shared/run-name.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { controlStrings } from '../../views/shared/strings/control-strings.ts'
import { Dialog } from '../Dialog.tsx'
import { exportFile, importFile } from './file.ts'
import './saved.css'
import { SavedRow } from './SavedRow.tsx'
import { mostSaved, openShelf } from './shelf.ts'
import type { Kept } from './shelf.ts'

const shelf = openShelf(() => localStorage)

interface Props {
  readonly onClose: () => void
}

/** Experiments by name on this device: save, open, rename, delete, and each as a file. */
export default function SavedDialog({ onClose }: Props): ReactElement {
  const words = controlStrings().saved
  const store = useStoreApi()
  const id = useId()
  const [kept, setKept] = useState(() => shelf.names())
  const [said, setSaid] = useState('')
  const [name, setName] = useState(() => problemName(store.getState().experiment))
  const names = kept.ok ? kept.names : []

  function tell(result: Kept, done: string): void {
    if (result.ok) setKept(result)
    setSaid(result.ok ? done : troubleText(result))
  }

  function save(): void {
    const done = names.includes(name.trim()) ? words.done.replaced : words.done.saved
    tell(shelf.save(name, store.getState().experiment), done(name.trim()))
  }

  function open(chosen: string): void {
    const experiment = shelf.open(chosen)
    if (!experiment) return tell(shelf.names(), words.trouble.gone)
    edit(store, () => experiment)
    return setSaid(words.done.opened(chosen))
  }

  async function importChosen(file: File | undefined): Promise<void> {
    if (!file) return
    const imported = await importFile(file)
    if (!imported.ok) return setSaid(imported.message)
    edit(store, () => imported.experiment)
    imported.warnings.forEach((message, index) =>
      notify(store, { key: `file:${index}`, message, level: 'warning', lang: 'en' }),
    )
    return setSaid(words.done.opened(file.name))
  }

  return (
    <Dialog className="saved" title={words.title} onClose={onClose}>
      <form
        className="saved-new"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <label htmlFor={`${id}-name`}>{words.nameLabel}</label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className="primary">
          {words.save}
        </button>
      </form>
      <p className="saved-said" role="status">
        {said === '' && !kept.ok ? troubleText(kept) : said}
      </p>
      {names.length === 0 ? (
        kept.ok && <p className="hint">{words.empty}</p>
      ) : (
        <ul className="saved-list" aria-label={words.list}>
          {names.map((one) => (
            <SavedRow
              key={one}
              name={one}
              open={() => open(one)}
              rename={(to) => tell(shelf.rename(one, to), words.done.renamed(to.trim()))}
              toFile={() => {
                const experiment = shelf.open(one)
                if (experiment) exportFile(one, experiment)
              }}
              remove={() => tell(shelf.remove(one), words.done.removed(one))}
            />
          ))}
        </ul>
      )}
      <div className="saved-files">
        <button type="button" onClick={() => exportFile(name, store.getState().experiment)}>
          {words.exportThis}
        </button>
        <label className="file-button">
          {words.importFile}
          <input
            type="file"
            accept=".json,.txt,application/json,text/plain"
            onChange={({ target }) => {
              void importChosen(target.files?.[0])
              // The same file can be chosen again.
              target.value = ''
            }}
          />
        </label>
      </div>
    </Dialog>
  )
}

const troubleText = (kept: Kept): string => {
  const words = controlStrings().saved.trouble
  if (kept.ok) return ''
  return kept.trouble === 'many' ? words.many(mostSaved) : words[kept.trouble]
}
