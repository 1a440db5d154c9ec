import { type RefObject, useLayoutEffect } from 'react'

import { cancelFrame, requestFrame } from '../../views/shared/frame-loop.ts'

/** Shares of the usual size that are tried, from 1.2 to 0.6. What is legible in a hall limits them too (see presenting.css). */
const shares = Array.from({ length: 16 }, (_, step) => 1.2 - 0.04 * step)

/** Pixels that the reader has unfolded, which may be scrolled to. */
const unfolded = (said: HTMLElement): number =>
  [...said.querySelectorAll<HTMLElement>('details[open]')].reduce(
    (sum, part) => sum + part.offsetHeight - (part.querySelector('summary')?.offsetHeight ?? 0),
    0,
  )

/**
 * Gives what a lesson says the largest size at which all of it is seen at once: a hall's lecturer has a remote,
 * which turns steps and scrolls nothing. Looks again after every drawing of the panel, and when its room changes.
 */
export function useFitted(body: RefObject<HTMLElement | null>, on: boolean): void {
  useLayoutEffect(() => {
    const said = body.current
    const panel = said?.closest<HTMLElement>('.lesson')
    if (!on || !said || !panel) return undefined
    const fit = (): void => {
      for (const share of shares) {
        panel.style.setProperty('--fit', share.toFixed(2))
        if (said.scrollHeight - unfolded(said) <= said.clientHeight + 1) return
      }
    }
    // Sizes that change while they are observed are an error to browsers.
    const fitNext = (): void => requestFrame(fit)
    fit()
    // The page takes on the look of a presentation after this; what is small enough for it is known then.
    const observer = new ResizeObserver(fitNext)
    observer.observe(said)
    window.addEventListener('resize', fitNext)
    return () => {
      cancelFrame(fit)
      observer.disconnect()
      window.removeEventListener('resize', fitNext)
      panel.style.removeProperty('--fit')
    }
  })
}
