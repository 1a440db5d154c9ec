import { formatNumber } from '../views/shared/format-number.ts'
import { markerPath } from '../views/shared/marker-path.ts'
import { lookOf, runStyle } from '../views/shared/palette.ts'
import { problemName, runName } from '../views/shared/run-name.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { exportStrings } from '../views/shared/strings/export-strings.ts'
import { lighter } from './chart-svg.ts'
import type { Figure, Shown } from './figure.ts'
import { plainFont } from './fonts.ts'
import { element, short, textElement } from './markup.ts'

/** What the figure shows, in one line: the problem, where the runs begin, how long they go. */
export function captionOf({ experiment, problem: surface }: Shown): string {
  const { start, steps, starts, problem } = experiment
  const from =
    starts === undefined && !('network' in problem) && surface?.plane === undefined
      ? `(${start.map((value) => formatNumber(value)).join(', ')})`
      : undefined
  return exportStrings().caption(surface?.plane ?? problemName(experiment), from, steps)
}

interface Entry {
  readonly look: number
  readonly text: string
}

/** The shown runs, each with what it came to at the head. */
export function entriesOf({ experiment, trajectories }: Shown, head: number): Entry[] {
  return experiment.runs.flatMap((run, index): Entry[] => {
    if (run.hidden === true) return []
    const result = trajectories?.result.runs[index]
    const loss = result && result.count === undefined ? result.losses[Math.floor(head)] : undefined
    const told = result?.refused === undefined ? undefined : strings().notComputed
    const after = loss === undefined ? told : `f = ${formatNumber(loss)}`
    const text = after === undefined ? runName(run) : `${runName(run)}\u00a0\u00a0${after}`
    return [{ look: lookOf(experiment.view, index), text }]
  })
}

/** Nobody measures text here: about the width of a character, of the size of type. */
const characterWidth = 0.56

/** The legend as wrapped lines, and how high it is. */
export function legendSvg(
  entries: readonly Entry[],
  { width, type, theme, ink, line }: Figure,
  top: number,
): { readonly text: string; readonly height: number } {
  const size = 12.5 * type
  const rowHeight = 20 * type
  const swatch = 44 * type
  const margin = 16
  let x = margin
  let row = 0
  const parts = entries.map(({ look, text }) => {
    const needed = swatch + 6 + text.length * size * characterWidth + 18 * type
    if (x > margin && x + needed > width - margin) {
      x = margin
      row++
    }
    const at = { transform: `translate(${short(x)} ${short(top + (row + 0.5) * rowHeight)})` }
    x += needed
    const { color, dash, marker } = runStyle(look)
    const seen = theme === 'dark' ? lighter(color) : color
    return element(
      'g',
      at,
      element('path', {
        d: `M0 0H${short(35 * type)}`,
        stroke: seen,
        'stroke-width': 3 * line,
        'stroke-dasharray': dash.length > 0 ? dash.map((length) => short(length * line)).join(' ') : undefined,
      }),
      element('path', {
        d: markerPath(marker),
        fill: seen,
        transform: `translate(${short(37 * type)} 0) scale(${short(type)})`,
      }),
      textElement(text, {
        x: swatch + 6,
        y: 0.35 * size,
        'font-size': size,
        fill: ink.text,
        'font-family': plainFont,
      }),
    )
  })
  return { text: element('g', { id: 'legend' }, ...parts), height: entries.length > 0 ? (row + 1) * rowHeight : 0 }
}
