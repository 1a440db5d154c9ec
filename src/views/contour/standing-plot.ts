import type { Store } from '../../store/store.ts'
import { htmlElement } from '../shared/dom.ts'
import { createContourPlot } from './contour-plot.ts'
import '../shared/point-tip.css'
import './contour.css'

/** A contour plot in an element of its own, which may move from one place of the page to another. */
interface StandingPlot {
  readonly element: HTMLElement
  readonly dispose: () => void
}

/** Plots that were drawn before the page was there to hold them. */
const standing = new WeakMap<Store, StandingPlot>()

/** Draws the contour before there is a view for it; the view takes it over with `takeContourPlot`. */
export function standContourPlot(store: Store): HTMLElement {
  const plot = newPlot(store)
  standing.set(store, plot)
  return plot.element
}

/** The contour plot that stands already for this store, or a new one. Whoever takes it disposes of it. */
export function takeContourPlot(store: Store): StandingPlot {
  const plot = standing.get(store)
  standing.delete(store)
  return plot ?? newPlot(store)
}

function newPlot(store: Store): StandingPlot {
  const element = htmlElement('div', { class: 'contour' })
  const stop = createContourPlot(element, store)
  return {
    element,
    dispose: () => {
      stop()
      element.remove()
    },
  }
}
