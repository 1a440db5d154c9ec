import { format } from '../experiment/format.ts'
import { toSVG } from '../export/to-svg.ts'
import type { Store } from '../store/store.ts'
import { htmlElement } from '../views/shared/dom.ts'
import { drawnOver } from './export/drawn-over.ts'
import './print.css'

/**
 * While the page is printed a picture stands in its place: contour with what is drawn over it, loss curve and legend as a drawing,
 * with a caption and the link that opens the experiment.
 */
export function followPrinting(store: Store): void {
  let figure: HTMLElement | undefined

  addEventListener('beforeprint', () => {
    figure?.remove()
    const state = store.getState()
    if (!(state.problem ?? state.network) || !state.trajectories) return
    const link = new URL(format(state.experiment), location.href.split(/[?#]/)[0]).href
    const svg = toSVG(
      { ...state, ...drawnOver(store) },
      { width: 1000, height: 640, parts: 'both', until: 'head', theme: 'light', link },
    )
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    figure = htmlElement('figure', { class: 'print-figure' }, document.body)
    figure.append(document.importNode(drawing, true))
    htmlElement('a', { href: link }, htmlElement('figcaption', {}, figure)).textContent = link
    // only with a picture is the page left out
    document.documentElement.classList.add('has-print-figure')
  })
  addEventListener('afterprint', () => {
    figure?.remove()
    figure = undefined
    document.documentElement.classList.remove('has-print-figure')
  })
}
