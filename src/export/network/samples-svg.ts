import type { Plane } from '../../views/network/plane.ts'
import {
  edgeOf,
  litGrowth,
  markedOf,
  type MarkPath,
  type MarkStyle,
  sampleColour,
  small,
  traceMark,
} from '../../views/network/sample-marks.ts'
import type { Sample } from '../figure.ts'
import { element, PathWriter, tenths } from '../markup.ts'
import { inkOf } from './class-inks.ts'

/** Marks of samples as on screen, one shape for each colour. */
export function samplesSvg(
  plane: Plane,
  style: MarkStyle,
  samples: readonly Sample[],
  manner: 'filled' | 'hollow' | 'lit',
): string {
  const { network, colours, size } = style
  const half = manner === 'lit' ? size * litGrowth : size
  const byColour = new Map<string, PathWriter>()
  for (const sample of markedOf(samples)) {
    const colour = inkOf(sampleColour(style, sample))
    const writer = byColour.get(colour) ?? new PathWriter()
    byColour.set(colour, writer)
    traceMark(outlineIn(writer), network, plane, sample, half)
  }
  const paper = inkOf(colours.ground)
  const edged = size >= small || manner !== 'filled'
  const shapes = [...byColour].map(([colour, writer]) =>
    element('path', {
      d: writer.data(),
      fill: manner === 'hollow' ? paper : colour,
      stroke: edged ? (manner === 'hollow' ? colour : manner === 'lit' ? inkOf(colours.ink) : paper) : undefined,
      'stroke-width': edged ? tenths * edgeOf(size, manner) : undefined,
    }),
  )
  return element('g', { transform: `scale(${1 / tenths})` }, ...shapes)
}

/** Corners of the polygon that stands for a circle. */
const corners = 16

/** The outline of a mark goes into path data. */
const outlineIn = (writer: PathWriter): MarkPath => ({
  moveTo: writer.moveTo,
  lineTo: writer.lineTo,
  closePath: () => writer.close(),
  arc: (x, y, radius) => {
    for (let k = 0; k < corners; k++) {
      const angle = (2 * Math.PI * k) / corners
      const [atX, atY] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
      if (k === 0) writer.moveTo(atX, atY)
      else writer.lineTo(atX, atY)
    }
    writer.close()
  },
})
