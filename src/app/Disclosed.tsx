import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'

interface Props {
  /** What the button is called; its sign alone is seen. */
  readonly label: string
  /** The sign of the button: the path of a drawing 16 units wide and high. */
  readonly sign: string
  /** Whether there is room for all of it: then it stands there, without the button. */
  readonly unfolded?: boolean
  readonly children: ReactNode
}

/**
 * A button that unfolds a small panel under itself. Escape, a press elsewhere and leaving it with the keyboard fold it again, and
 * so does a button in it, which takes the reader somewhere else. What is in it stays as it is while it is folded.
 */
export function Disclosed({ label, sign, unfolded = false, children }: Props): ReactElement {
  const [open, setOpen] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  // What folds with the focus in it, as the chooser of a theme with larger type, hands it to the button.
  useLayoutEffect(() => {
    if (!unfolded && around.current?.contains(document.activeElement)) button.current?.focus()
  }, [unfolded])

  useEffect(() => {
    const whole = around.current
    if (!open || unfolded || !whole) return undefined
    const fold = (): void => {
      setOpen(false)
      button.current?.focus()
    }
    const elsewhere = ({ target }: Event): void => {
      if (!(target instanceof Node && whole.contains(target))) setOpen(false)
    }
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') fold()
    }
    const chosen = ({ target }: MouseEvent): void => {
      const pressed = target instanceof Element ? target.closest('button') : null
      if (pressed && pressed !== button.current && !pressed.hasAttribute('aria-pressed')) fold()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    whole.addEventListener('keydown', escape)
    whole.addEventListener('click', chosen)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      whole.removeEventListener('keydown', escape)
      whole.removeEventListener('click', chosen)
    }
  }, [open, unfolded])

  return (
    <div ref={around} className={unfolded ? 'disclosed unfolded' : 'disclosed'}>
      <button
        ref={button}
        type="button"
        className="quiet icon"
        aria-label={label}
        title={label}
        aria-expanded={open}
        hidden={unfolded}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={sign} />
        </svg>
      </button>
      <div className="disclosed-panel" role="group" aria-label={label} hidden={!open && !unfolded}>
        {children}
      </div>
    </div>
  )
}
