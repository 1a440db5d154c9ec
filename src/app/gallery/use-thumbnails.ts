import { useEffect, useRef } from 'react'

import type { ListedSurface } from '../../controls/surface-groups.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { drawThumbnail } from './draw-thumbnail.ts'

/** Canvases that were drawn, for as long as the dialog is open. */
type Drawn = Map<string, readonly HTMLCanvasElement[]>

/**
 * Draws the thumbnails of a list, those in sight first, one after the other with a rest between two, so that the page answers all
 * the while. Elements with `data-surface` take the canvases in.
 */
export function useThumbnails(list: readonly ListedSurface[]) {
  const store = useStoreApi()
  const scroller = useRef<HTMLUListElement>(null)
  const drawn = useRef<Drawn>(new Map())

  useEffect(() => {
    const root = scroller.current
    if (!root) return
    let gone = false
    const waiting = new Set<HTMLElement>()
    let working = false

    async function work(): Promise<void> {
      if (working) return
      working = true
      for (const place of waiting) {
        waiting.delete(place)
        const surface = list.find(({ id }) => id === place.dataset['surface'])
        const { preview, experiment } = store.getState()
        if (!surface || !preview || gone) break
        try {
          const canvases = drawn.current.get(surface.id) ?? (await drawThumbnail(surface, experiment, preview))
          drawn.current.set(surface.id, canvases)
          if (!gone) place.replaceChildren(...canvases)
        } catch {
          // A surface without a picture still has its name; the next one is tried.
        }
        await new Promise((resolve) => setTimeout(resolve))
      }
      working = false
    }

    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!(target instanceof HTMLElement)) continue
          if (isIntersecting) waiting.add(target)
          else waiting.delete(target)
        }
        void work()
      },
      { root: root.closest('dialog'), rootMargin: '200px' },
    )
    for (const place of root.querySelectorAll('[data-surface]')) observer.observe(place)
    return () => {
      gone = true
      observer.disconnect()
    }
  }, [list, store])

  return scroller
}
