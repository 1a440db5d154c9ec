import { type RefObject, useLayoutEffect } from 'react'

/** How small what is said may become beside its usual size, and in which steps. */
const [least, by] = [0.6, 0.04] as const

/**
 * Takes as much from the size of what a lesson says as is needed for all of it to be seen at once: a hall's lecturer has a remote,
 * which turns steps and scrolls nothing. Looks again after every drawing of the panel, and when its room changes.
 */
export function useFitted(body: RefObject<HTMLElement | null>, on: boolean): void {
  useLayoutEffect(() => {
    const said = body.current
    const panel = said?.closest<HTMLElement>('.lesson')
    if (!on || !said || !panel) return undefined
    const fit = (): void => {
      for (let share = 1; share >= least; share -= by) {
        panel.style.setProperty('--fit', share.toFixed(2))
        if (said.scrollHeight <= said.clientHeight + 1) return
      }
    }
    fit()
    // The page takes on the look of a presentation after this; what is small enough for it is known then.
    const observer = new ResizeObserver(fit)
    observer.observe(said)
    window.addEventListener('resize', fit)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', fit)
      panel.style.removeProperty('--fit')
    }
  })
}
