import { useState } from 'react'
import type { ReactElement } from 'react'

import { controlStrings } from '../../views/shared/strings/control-strings.ts'

interface Props {
  readonly name: string
  readonly open: () => void
  readonly rename: (to: string) => void
  readonly toFile: () => void
  readonly remove: () => void
}

/** One saved experiment and what can be done with it. */
export function SavedRow({ name, open, rename, toFile, remove }: Props): ReactElement {
  const words = controlStrings().saved
  const [draft, setDraft] = useState<string>()

  if (draft !== undefined) {
    return (
      <li>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setDraft(undefined)
            rename(draft)
          }}
        >
          <input
            type="text"
            maxLength={80}
            aria-label={words.newName(name)}
            value={draft}
            ref={(input) => input?.focus()}
            onChange={({ target }) => setDraft(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              // Escape leaves the field, not the dialog.
              event.preventDefault()
              setDraft(undefined)
            }}
          />
          <button type="submit">{words.words.rename}</button>
        </form>
      </li>
    )
  }
  return (
    <li>
      <button type="button" className="quiet saved-open" aria-label={words.open(name)} onClick={open}>
        {name}
      </button>
      <button type="button" className="quiet" aria-label={words.rename(name)} onClick={() => setDraft(name)}>
        {words.words.rename}
      </button>
      <button type="button" className="quiet" aria-label={words.exportOne(name)} onClick={toFile}>
        {words.words.file}
      </button>
      <button type="button" className="quiet" aria-label={words.remove(name)} onClick={remove}>
        {words.words.remove}
      </button>
    </li>
  )
}
