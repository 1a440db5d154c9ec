import type { KeyboardEvent, PointerEvent, ReactElement } from 'react'

import { moveRun } from '../store/runs.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'

/** Class of the card over which a dragged run would be dropped. */
const target = 'drop-here'

interface Props {
  readonly index: number
  readonly name: string
}

/** The grip by which a run is moved in the list: dragged, or with the arrow keys. */
export function RunHandle({ index, name }: Props): ReactElement {
  const store = useStoreApi()
  const count = useThalweg((state) => state.experiment.runs.length)

  function move(handle: HTMLElement, to: number): void {
    const list = handle.closest('.runs')
    moveRun(store, index, to)
    // A card keeps its element when its run goes: the focus goes to where the run is now.
    list?.querySelectorAll<HTMLElement>('.run-handle')[to]?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : index + by
    if ((by === 0 && event.key !== 'Home' && event.key !== 'End') || to < 0 || to >= count) return
    event.preventDefault()
    move(event.currentTarget, to)
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    const handle = event.currentTarget
    const cards = [...(handle.closest('.runs')?.querySelectorAll('.run') ?? [])]
    handle.setPointerCapture(event.pointerId)
    let to = index
    const follow = ({ clientX, clientY }: globalThis.PointerEvent): void => {
      to = nearest(cards, clientX, clientY)
      cards.forEach((card, at) => card.classList.toggle(target, at === to && at !== index))
    }
    const end = ({ type }: Event): void => {
      handle.removeEventListener('pointermove', follow)
      handle.removeEventListener('pointerup', end)
      handle.removeEventListener('pointercancel', end)
      for (const card of cards) card.classList.remove(target)
      if (type === 'pointerup' && to !== index) move(handle, to)
    }
    handle.addEventListener('pointermove', follow)
    handle.addEventListener('pointerup', end)
    handle.addEventListener('pointercancel', end)
  }

  return (
    <button
      type="button"
      className="quiet run-handle"
      aria-label={controlStrings().runs.move(name, index + 1, count)}
      disabled={count < 2}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    >
      <svg viewBox="0 0 8 16" width="8" height="16" fill="currentColor" aria-hidden="true">
        <path d="M0 3h3v2H0zM5 3h3v2H5zM0 7h3v2H0zM5 7h3v2H5zM0 11h3v2H0zM5 11h3v2H5z" />
      </svg>
    </button>
  )
}

/** The card whose box is nearest to a place on screen. */
function nearest(cards: readonly Element[], x: number, y: number): number {
  let found = 0
  let least = Infinity
  for (const [index, card] of cards.entries()) {
    const { left, right, top, bottom } = card.getBoundingClientRect()
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
    if (away >= least) continue
    least = away
    found = index
  }
  return found
}
