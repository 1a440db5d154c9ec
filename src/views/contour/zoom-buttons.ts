import { htmlElement } from '../shared/dom.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import { type GestureTarget, zoomBy } from './gestures.ts'

const step = 1.6

/** Buttons that zoom in, zoom out and show the whole surface again. Returns the way to take them away. */
export function createZoomButtons(parent: HTMLElement, target: GestureTarget): () => void {
  const words = pictureStrings()
  const group = htmlElement('div', { class: 'contour-zoom', role: 'group', 'aria-label': words.zoom }, parent)
  const button = (label: string, sign: string, act: () => void): void => {
    const element = htmlElement('button', { type: 'button', 'aria-label': label, title: label }, group)
    element.textContent = sign
    element.addEventListener('click', act)
  }
  button(words.zoomIn, '+', () => zoomBy(target, step))
  button(words.zoomOut, '−', () => zoomBy(target, 1 / step))
  button(words.whole, '⤢', () => target.setWindow(undefined))
  return () => group.remove()
}
