import type { View } from '../../experiment/experiment.ts'

/** How one run looks in every view: never told by colour alone. */
export interface RunStyle {
  readonly color: string
  /** Lengths of line and gap in CSS pixels, alternating, as Canvas and SVG take them; empty is a solid line. */
  readonly dash: readonly number[]
  readonly marker: Marker
}

/** The shape at a path's end. */
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star'

const colors = ['#00a68a', '#8919f9', '#939300', '#4d628c', '#c60042', '#d45eec'] as const
const markers = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star'] as const
const dashes: readonly (readonly number[])[] = [[], [10, 4], [3, 3], [10, 4, 3, 4], [18, 5], [10, 4, 3, 4, 3, 4]]

/** Looks among which a reader chooses: the first ones, which differ in colour, dash and marker. */
export const looksToChoose = colors.length

/** The look of the run at a position: the reader's choice, else the position itself. */
export const lookOf = (view: View, position: number): number => view.colours?.[position] ?? position

const styles = new Map<number, RunStyle>()

/**
 * The style of a look (0, 1, …). Colours and markers come round after six; the dash of a look then moves on by one, so that
 * 36 looks differ. The same look gives the same object.
 */
export function runStyle(look: number): RunStyle {
  const known = styles.get(look)
  if (known) return known
  const round = Math.floor(look / colors.length)
  const style: RunStyle = {
    color: colors[look % colors.length] ?? colors[0],
    dash: dashes[(look + round) % dashes.length] ?? [],
    marker: markers[look % markers.length] ?? 'circle',
  }
  styles.set(look, style)
  return style
}

/** Under and around every path, so that it is seen on any part of the colour map. */
export const casing = '#10131a'
/** The light line inside the casing; the run's colour stands between them. */
export const core = '#ffffff'
