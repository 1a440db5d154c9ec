import type { Hover } from '../../store/state.ts'
import { setAttributes, svgElement } from '../shared/dom.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { runStyle } from '../shared/palette.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import type { Theme } from '../shared/theme.ts'
import { type ChartFrame, cutSide, valueToY } from './chart-frame.ts'
import { decimate } from './decimate.ts'
import type { Curve } from './measures.ts'
import { drawBand, drawBest, drawStops } from './network-marks.ts'

/** Pixels from the plot's left edge for a step of a curve. */
export const stepToX = ({ x }: ChartFrame, { along }: Curve, step: number): number => x(along.at(step))

/** The curve as SVG path data, thinned to the chart's pixels. */
export function linePath(frame: ChartFrame, curve: Curve): string {
  const { values } = curve
  const columns = Math.max(1, Math.round(stepToX(frame, curve, values.length)))
  let data = ''
  let open = false
  for (const step of decimate(values, columns)) {
    const y = valueToY(frame, values[step] ?? Number.NaN)
    if (Number.isNaN(y)) open = false
    else data += `${open ? 'L' : 'M'}${stepToX(frame, curve, step).toFixed(1)} ${y.toFixed(1)}`
    open = !Number.isNaN(y)
  }
  return data
}

/** A place inside the plot, at its edge for what is cut off. */
export const inPlot = ({ height }: ChartFrame, y: number): number => Math.min(Math.max(y, 0), height)

/** The first step whose value is cut off. */
export function firstCut(frame: ChartFrame, { values }: Curve): number | undefined {
  const step = values.findIndex((value) => cutSide(frame, value) !== undefined)
  return step < 0 ? undefined : step
}

/** The step at a place of the chart and the run whose curve is nearest to it there, no farther than `reach` pixels. */
export function nearestStep(
  frame: ChartFrame,
  curves: readonly Curve[],
  x: number,
  y: number,
  reach: number,
): Hover | undefined {
  const across = frame.x.invert(x)
  let best = reach
  let found: Hover | undefined
  for (const { run, values, along } of curves) {
    const step = Math.min(Math.max(along.stepAt(across), 0), frame.steps)
    const value = values[step]
    if (value === undefined) continue
    const distance = Math.abs(inPlot(frame, valueToY(frame, value)) - y)
    if (!(distance < best)) continue
    best = distance
    found = { run, step }
  }
  return found
}

/** The groups that curves are drawn into: as wholes, up to the play head, what clips those there, and what marks a cut. */
export interface CurveLayers {
  readonly faint: SVGGElement
  readonly strong: SVGGElement
  /** Its id is the beginning of the clips' own. */
  readonly clips: SVGDefsElement
  readonly marks: SVGGElement
}

/** Draws the curves: faint as wholes, and strong in a copy of which `clipCurves` shows the part up to the play head. */
export function drawCurves(
  { faint, strong, marks }: CurveLayers,
  frame: ChartFrame,
  curves: readonly Curve[],
  theme: Theme,
): void {
  marks.replaceChildren()
  fitChildren(faint, curves.length)
  fitChildren(strong, curves.length)
  curves.forEach((curve, index) => {
    const look = {
      d: linePath(frame, curve),
      stroke: groundColour(curve.look, theme),
      'stroke-dasharray': runStyle(curve.look).dash.join(' '),
      class: curve.part === 'validation' ? 'is-validation' : '',
    }
    for (const group of [faint, strong]) {
      const line = group.children[index]
      if (line) setAttributes(line, look)
    }
    drawBand(marks, frame, curve, theme)
    drawBest(marks, frame, curve, theme)
    drawStops(marks, frame, curve, theme)
    const cut = firstCut(frame, curve)
    if (cut === undefined) return
    const side = cutSide(frame, curve.values[cut] ?? Number.NaN)
    const [d, top] = side === 'below' ? ['M0-1 5-9H-5Z', frame.height] : ['M0 1 5 9H-5Z', 0]
    const transform = `translate(${stepToX(frame, curve, cut).toFixed(1)} ${top})`
    const mark = svgElement('path', { class: 'chart-cut', d, fill: look.stroke, transform }, marks)
    svgElement('title', {}, mark).textContent = words().cut(side ?? 'above')
  })
}

/** Shows each strong curve up to the play head, wherever that is on the curve's own axis. */
export function clipCurves(
  { strong, clips }: CurveLayers,
  frame: ChartFrame,
  curves: readonly Curve[],
  step: number,
): void {
  while (clips.children.length < curves.length) {
    const clip = svgElement('clipPath', { id: `${clips.id}-${clips.children.length}` }, clips)
    svgElement('rect', { x: -9, y: -9 }, clip)
  }
  curves.forEach((curve, index) => {
    const width = (stepToX(frame, curve, Math.min(step, frame.steps)) + 9).toFixed(2)
    const rect = clips.children[index]?.firstElementChild
    if (rect) setAttributes(rect, { width, height: frame.height + 18 })
    const line = strong.children[index]
    if (line) setAttributes(line, { 'clip-path': `url(#${clips.id}-${index})` })
  })
}

function fitChildren(group: SVGGElement, count: number): void {
  while (group.children.length > count) group.lastChild?.remove()
  while (group.children.length < count) svgElement('path', {}, group)
}
