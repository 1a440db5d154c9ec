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

const styles = new Map<number, RunStyle>()

/**
 * The look of the run at a position (0, 1, …). Colours and markers come round after six; the dash of a position then moves
 * on by one, so that 36 runs differ. The same position gives the same object.
 */
export function runStyle(position: number): RunStyle {
  const known = styles.get(position)
  if (known) return known
  const round = Math.floor(position / colors.length)
  const style: RunStyle = {
    color: colors[position % colors.length] ?? colors[0],
    dash: dashes[(position + round) % dashes.length] ?? [],
    marker: markers[position % markers.length] ?? 'circle',
  }
  styles.set(position, style)
  return style
}

/** Under and around every path, so that it is seen on any part of the colour map. */
export const casing = '#10131a'
/** The light line inside the casing; the run's colour stands between them. */
export const core = '#ffffff'
