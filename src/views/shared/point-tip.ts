import type { Hover, State } from '../../store/state.ts'
import { htmlElement } from './dom.ts'
import { formatCoordinate, formatNumber } from './format-number.ts'
import { lookOf, runStyle } from './palette.ts'
import { placeCard } from './place-card.ts'
import { runName } from './run-name.ts'
import { pictureStrings } from './strings/picture-strings.ts'

/** A small card beside the pointer that tells one step of one run. */
export interface PointTip {
  /** Shows the step beside a place of the container, on the side where there is room; lengths in CSS pixels. */
  readonly show: (state: State, hover: Hover, x: number, y: number, resolution: readonly [number, number]) => void
  readonly hide: () => void
  /** Takes the card out of its container. */
  readonly remove: () => void
}

/** Makes the card inside a positioned container. It never takes the pointer, and is for the eye alone. */
export function createPointTip(container: HTMLElement): PointTip {
  const card = htmlElement('div', { class: 'point-tip', 'aria-hidden': 'true', hidden: '' }, container)
  const title = htmlElement('div', { class: 'point-tip-title' }, card)
  const swatch = htmlElement('i', {}, title)
  const name = htmlElement('b', {}, title)
  const step = htmlElement('span', {}, title)
  const list = htmlElement('dl', {}, card)
  const row = () => ({ term: htmlElement('dt', {}, list), value: htmlElement('dd', {}, list) })
  const place = row()
  const second = row()
  const loss = row()
  const gradient = row()
  gradient.term.textContent = '‖∇f‖'

  return {
    show: ({ experiment, trajectories, problem }, hover, x, y, [resolutionX, resolutionY]) => {
      const run = trajectories?.result.runs[hover.run]
      if (!run) return
      const at = 2 * hover.step
      const [px = Number.NaN, py = Number.NaN] = run.positions.subarray(at, at + 2)
      swatch.style.background = runStyle(lookOf(experiment.view, hover.run)).color
      name.textContent = runName(experiment.runs[hover.run])
      const words = pictureStrings()
      step.textContent = words.tipStep(hover.step)
      loss.term.textContent = words.tipLoss
      const [shownX, shownY] = [formatCoordinate(px, resolutionX / 4), formatCoordinate(py, resolutionY / 4)]
      // parameters that have names are told by them
      const axes = problem?.data?.axes
      place.term.textContent = axes ? axes.x : words.tipAt
      place.value.textContent = axes ? shownX : `${shownX}, ${shownY}`
      second.term.textContent = axes?.y ?? ''
      second.value.textContent = axes ? shownY : ''
      for (const part of [second.term, second.value]) part.hidden = !axes
      loss.value.textContent = formatNumber(run.losses[hover.step] ?? Number.NaN)
      gradient.value.textContent = formatNumber(run.gradientNorms[hover.step] ?? Number.NaN)
      card.hidden = false
      placeCard(card, container, x, y)
    },
    hide: () => {
      card.hidden = true
    },
    remove: () => card.remove(),
  }
}
