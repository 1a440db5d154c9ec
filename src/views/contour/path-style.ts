import { casing, core, runStyle } from '../shared/palette.ts'
import type { PathPoints } from '../shared/path-points.ts'
import { drawingScale } from '../shared/theme.ts'

/** One stroke of a path; a path is several, one over the other. Lengths in CSS pixels. */
export interface Stroke {
  readonly color: string
  readonly alpha: number
  readonly width: number
  readonly dash: readonly number[]
}

const solid: readonly number[] = []

/** The casing has a share of the run's colour, so that the gaps of a dash still belong to it. */
const casingShare = 0.3

const casings = new Map<string, string>()

function casingOf(color: string): string {
  const known = casings.get(color)
  if (known !== undefined) return known
  const channel = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => casingShare * channel(color, at) + (1 - casingShare) * channel(casing, at))
  const text = `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
  casings.set(color, text)
  return text
}

/** What is drawn of a path beyond the play head. */
export function faintStroke({ look, kind }: PathPoints, line = drawingScale().line): Stroke {
  const { color } = runStyle(look)
  return scaled({ color, alpha: kind === 'run' ? 0.5 : 0.3, width: kind === 'run' ? 1.6 : 1, dash: solid }, line)
}

/**
 * What is drawn of a path up to the play head: a dark casing, the run's colour with its dash, and a light line in the middle,
 * so that it is seen on light and dark ground. Members of a batch and averages are one thin line. `thin` makes all narrower.
 */
export function strongStrokes({ look, kind }: PathPoints, thin = 1, line = drawingScale().line): readonly Stroke[] {
  const { color, dash } = runStyle(look)
  if (kind === 'member') return [scaled({ color, alpha: 0.8, width: 1.2, dash: solid }, line)]
  if (kind === 'average') {
    return [
      { color: core, alpha: 0.85, width: 3.2, dash: solid },
      { color, alpha: 1, width: 1.4, dash: [5, 3] },
    ].map((stroke) => scaled(stroke, line))
  }
  return [
    { color: casingOf(color), alpha: 0.9, width: 5.4, dash: solid },
    { color, alpha: 1, width: 3.6, dash },
    { color: core, alpha: 0.9, width: 0.9, dash },
  ].map((stroke) => scaled({ ...stroke, width: thin * stroke.width }, line))
}

/** A dot on each step: the radius of its light middle and of its dark rim. */
export const dotRadius = (line = drawingScale().line): { readonly middle: number; readonly rim: number } => ({
  middle: 1.7 * line,
  rim: 3.1 * line,
})

/** The stroke as wide as the theme draws lines; its dash grows too, so that it stays the same pattern. */
function scaled(stroke: Stroke, line: number): Stroke {
  return line === 1
    ? stroke
    : { ...stroke, width: stroke.width * line, dash: stroke.dash.map((length) => length * line) }
}
