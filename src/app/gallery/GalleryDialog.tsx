import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'

import { Dialog } from '../../controls/Dialog.tsx'
import { type ListedSurface, listedSurfaces } from '../../controls/surface-groups.ts'
import { onSurface } from '../../controls/telling-runs.ts'
import { edit } from '../../store/actions.ts'
import { useStoreApi, useThalweg } from '../../views/shared/store-context.ts'
import { controlStrings } from '../../views/shared/strings/control-strings.ts'
import { editorStrings } from '../../views/shared/strings/editor-strings.ts'
import { nameIn, showsOf } from '../../views/shared/strings/registry-text.ts'
import './gallery.css'
import { useThumbnails } from './use-thumbnails.ts'

interface Props {
  readonly onClose: () => void
}

/** Every surface as a small picture with its name and what it shows; one of them is chosen, and the dialog closes. */
export default function GalleryDialog({ onClose }: Props): ReactElement {
  const words = editorStrings().gallery
  const id = useId()
  const store = useStoreApi()
  const dialog = useRef<HTMLDialogElement>(null)
  const [search, setSearch] = useState('')
  const list = useMemo(() => matching(search), [search])
  const current = useThalweg(({ experiment: { problem } }) => ('surface' in problem ? problem.surface : undefined))
  const thumbnails = useThumbnails(list)

  function choose(surface: ListedSurface): void {
    edit(store, (experiment) => onSurface(experiment, surface))
    dialog.current?.close()
  }

  return (
    <Dialog className="gallery" title={words.title} frame={dialog} onClose={onClose}>
      <div className="gallery-search">
        <label htmlFor={`${id}-search`}>{words.search}</label>
        <input
          id={`${id}-search`}
          type="search"
          autoComplete="off"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <p role="status">{list.length === 0 ? words.none(search) : words.count(list.length)}</p>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys are a short cut beside Tab */}
      <ul ref={thumbnails} className="gallery-list" aria-label={words.list} onKeyDown={moveFocus}>
        {list.map((surface) => (
          <li key={surface.id}>
            <button
              type="button"
              className="gallery-card"
              aria-pressed={surface.id === current}
              onClick={() => choose(surface)}
            >
              <span className="gallery-picture" data-surface={surface.id} aria-hidden="true" />
              <b>{nameIn('surfaces', surface)}</b>
              <span className="gallery-shows">{controlStrings().surface.asSentence(showsOf(surface))}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Those whose name, id or sentence has all words of the search. */
function matching(search: string): readonly ListedSurface[] {
  const asked = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return listedSurfaces().filter((surface) => {
    const text = `${surface.id} ${nameIn('surfaces', surface)} ${showsOf(surface)}`.toLowerCase()
    return asked.every((word) => text.includes(word))
  })
}

/** Arrow keys go to the card beside, above or below. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('.gallery-card')]
  const at = cards.findIndex((card) => card === document.activeElement)
  const first = cards[0]
  if (at < 0 || !first) return
  const columns = cards.filter((card) => card.offsetTop === first.offsetTop).length
  const way = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key]
  const next = way === undefined ? undefined : cards[at + way]
  if (!next) return
  event.preventDefault()
  next.focus()
}
