import type { ProblemHandle } from '../../trajectories/handles.ts'
import { svgElement } from '../shared/dom.ts'
import { formatNumber } from '../shared/format-number.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import { type PlotFrame, toScreenX, toScreenY } from './plot-frame.ts'

/** With more minima than this the words would cover the picture. */
const mostLabels = 4

/** Rings with a cross on the known minima. Returns the way to draw them for a problem and frame. */
export function createMinimaMarks(parent: SVGElement): (problem: ProblemHandle, frame: PlotFrame) => void {
  const group = svgElement('g', { class: 'contour-minima' }, parent)
  return ({ minima }, frame) => {
    const words = pictureStrings()
    group.replaceChildren()
    for (const { at, value } of minima) {
      const x = toScreenX(frame, at[0])
      const y = toScreenY(frame, at[1])
      if (!(x >= -10 && x <= frame.width + 10 && y >= -10 && y <= frame.height + 10)) continue
      const mark = svgElement('g', { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` }, group)
      for (const name of ['halo', 'ink']) {
        svgElement(
          'path',
          { class: `contour-minimum-${name}`, d: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-9 0h6M3 0h6M0-9v6M0 3v6' },
          mark,
        )
      }
      svgElement('title', {}, mark).textContent = words.minimum(
        formatNumber(value),
        formatNumber(at[0]),
        formatNumber(at[1]),
      )
      if (minima.length > mostLabels) continue
      const below = y < frame.height - 28
      const label = svgElement('text', { class: 'contour-label', y: below ? 22 : -13, 'text-anchor': 'middle' }, mark)
      label.textContent = words.min
    }
  }
}
