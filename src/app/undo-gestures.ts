import { beginGesture } from '../store/history.ts'
import type { Store } from '../store/store.ts'

/** Keys and wheel turns on one thing that follow within so many milliseconds are one gesture. */
const pause = 1000

/** Controls on which repeated keys change one value. */
const values = 'input, textarea, select, [role=slider], [role=application], [role=group]'

/**
 * Tells the history which edits belong together: from a pointer's press to its next press, keys that follow one another on
 * the same control, turns of the wheel. Returns the way to stop listening.
 */
export function followGestures(store: Store): () => void {
  let pointers = 0
  let last: { readonly target: EventTarget | null; readonly type: string; readonly time: number } | undefined
  let told = false

  /** Begins a gesture, except where this event goes on with the one before. */
  function begin(event: Event, goesOn: boolean): void {
    const { target, type, timeStamp: time } = event
    const same = goesOn && last?.target === target && last.type === type && time - last.time < pause
    last = { target, type, time }
    told = true
    if (!same) beginGesture(store)
  }

  const listeners: Readonly<Record<string, (event: Event) => void>> = {
    pointerdown: (event) => {
      // A second finger is part of the pinch that the first began.
      if (pointers++ === 0) begin(event, false)
    },
    pointerup: () => {
      pointers = Math.max(0, pointers - 1)
    },
    pointercancel: () => {
      pointers = Math.max(0, pointers - 1)
    },
    keydown: (event) => {
      const { target } = event
      const confirms = event instanceof KeyboardEvent && event.key === 'Enter'
      begin(event, !confirms && target instanceof Element && target.matches(values))
    },
    wheel: (event) => begin(event, true),
    // A click that no pointer and no key made comes from assistive technology.
    click: (event) => {
      if (!told) begin(event, false)
      told = false
    },
    focusin: (event) => {
      if (pointers === 0 && last?.target !== event.target) beginGesture(store)
    },
  }

  for (const [type, listener] of Object.entries(listeners)) {
    window.addEventListener(type, listener, { capture: true, passive: true })
  }
  return () => {
    for (const [type, listener] of Object.entries(listeners)) {
      window.removeEventListener(type, listener, { capture: true })
    }
  }
}
