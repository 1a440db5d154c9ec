import type { Experiment } from '../../experiment/experiment.ts'
import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { markerPath } from '../shared/marker-path.ts'
import { lookOf, runStyle } from '../shared/palette.ts'
import { runName } from '../shared/run-name.ts'
import type { Theme } from '../shared/theme.ts'
import type { Box, Section } from './layout.ts'

/** The heading of a run's pictures, which chooses it, and the words of the pictures for those who do not see them. */
export interface SectionLabel {
  readonly place: (section: Section, experiment: Experiment, run: number, theme: Theme) => void
  /** What stands beside the name. */
  readonly tell: (readout: string) => void
  readonly describe: (text: string) => void
  readonly choose: (chosen: boolean) => void
  readonly remove: () => void
}

export function createSectionLabel(parent: HTMLElement, chosen: () => void): SectionLabel {
  const button = htmlElement('button', { type: 'button', class: 'network-run' }, parent)
  const mark = svgElement('path', {}, svgElement('svg', { viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, button))
  const name = htmlElement('b', {}, button)
  const readout = htmlElement('span', {}, button)
  const picture = htmlElement('div', { class: 'network-words', role: 'img' }, parent)
  button.addEventListener('click', chosen)
  let told = ''
  return {
    place: ({ header, tiles }, experiment, run, theme) => {
      const look = lookOf(experiment.view, run)
      move(button, header)
      const last = tiles.at(-1)
      const [first] = tiles
      if (first && last) {
        const right = Math.max(...tiles.map(({ x, width }) => x + width))
        move(picture, { x: first.x, y: first.y, width: right - first.x, height: last.y + last.height - first.y })
      }
      setAttributes(mark, { d: markerPath(runStyle(look).marker), fill: groundColour(look, theme) })
      name.textContent = runName(experiment.runs[run])
    },
    tell: (text) => {
      if (text === told) return
      told = text
      readout.textContent = text
    },
    describe: (text) => setAttributes(picture, { 'aria-label': text }),
    choose: (on) => setAttributes(button, { 'aria-pressed': String(on) }),
    remove: () => {
      button.remove()
      picture.remove()
    },
  }
}

function move(element: HTMLElement, { x, y, width, height }: Box): void {
  const style = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`
  setAttributes(element, { style })
}
