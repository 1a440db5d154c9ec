import type { CriticalPoint } from '../../trajectories/handles.ts'
import { eigenvaluesText, placeText } from '../shared/critical-text.ts'
import { htmlElement } from '../shared/dom.ts'
import { formatNumber } from '../shared/format-number.ts'
import { placeCard } from '../shared/place-card.ts'
import { criticalStrings } from '../shared/strings/critical-strings.ts'

export interface CriticalTip {
  /** Shows a point beside a place of the container, in CSS pixels. */
  readonly show: (point: CriticalPoint, x: number, y: number, resolution: readonly [number, number]) => void
  readonly hide: () => void
}

/** A card that tells one critical point; for the eye alone, as its mark has a name of its own. */
export function createCriticalTip(container: HTMLElement): CriticalTip {
  const words = criticalStrings()
  const card = htmlElement('div', { class: 'point-tip', 'aria-hidden': 'true', hidden: '' }, container)
  const title = htmlElement('b', {}, htmlElement('div', { class: 'point-tip-title' }, card))
  const list = htmlElement('dl', {}, card)
  const row = (term: string): HTMLElement => {
    htmlElement('dt', {}, list).textContent = term
    return htmlElement('dd', {}, list)
  }
  const place = row(words.at)
  const loss = row(words.loss)
  const eigenvalues = row(words.eigenvalues)
  return {
    show: (point, x, y, resolution) => {
      title.textContent = words.kinds[point.kind]
      place.textContent = placeText(point.at, resolution)
      loss.textContent = formatNumber(point.value)
      eigenvalues.textContent = point.eigenvalues ? eigenvaluesText(point.eigenvalues) : words.kink
      card.hidden = false
      placeCard(card, container, x, y)
    },
    hide: () => {
      card.hidden = true
    },
  }
}
