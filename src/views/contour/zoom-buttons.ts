import { htmlElement } from '../shared/dom.ts'
import { type GestureTarget, zoomBy } from './gestures.ts'

const step = 1.6

/** Buttons that zoom in, zoom out and show the whole surface again. */
export function createZoomButtons(parent: HTMLElement, target: GestureTarget): void {
  const group = htmlElement('div', { class: 'contour-zoom', role: 'group', 'aria-label': 'Zoom' }, parent)
  const button = (label: string, sign: string, act: () => void): void => {
    const element = htmlElement('button', { type: 'button', 'aria-label': label, title: label }, group)
    element.textContent = sign
    element.addEventListener('click', act)
  }
  button('Zoom in', '+', () => zoomBy(target, step))
  button('Zoom out', '−', () => zoomBy(target, 1 / step))
  button('Show the whole surface', '⤢', () => target.setWindow(undefined))
}
