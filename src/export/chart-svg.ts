import { evenly } from '../views/charts/along.ts'
import { type ChartFrame, chartFrame, cutSide, valueTicks } from '../views/charts/chart-frame.ts'
import { firstCut, linePath, stepToX } from '../views/charts/curves.ts'
import { knownLosses } from '../views/charts/known-losses.ts'
import { type Curve, curvesOf, measureName } from '../views/charts/measures.ts'
import { valueAxis } from '../views/charts/value-axis.ts'

import { lookOf, runStyle } from '../views/shared/palette.ts'
import { resultsStrings } from '../views/shared/strings/results-strings.ts'
import type { Box, Figure, Shown } from './figure.ts'
import { plainFont } from './fonts.ts'
import type { Layer } from './contour-svg.ts'
import { element, short, textElement } from './markup.ts'

/** The loss of every shown run by step, in a box of the drawing: strong up to the head, faint beyond it. */
export function chartSvg(shown: Shown, figure: Figure, box: Box, layer: Layer): string {
  const { experiment, trajectories, problem } = shown
  if (!trajectories) return ''
  const curves = curvesOf(
    'loss',
    'step',
    trajectories.result.runs,
    (run) => experiment.runs[run]?.hidden === true,
    [],
    (run) => lookOf(experiment.view, run),
  )
  const axis = valueAxis(
    experiment.view.chart ?? 'log',
    curves.map(({ values }) => values),
    knownLosses(problem),
    measureName('loss'),
  )
  const frame = chartFrame(box, trajectories.steps, axis, evenly(1), figure.type)
  if (!frame) return ''
  const at = { transform: `translate(${short(box.left)} ${short(box.top)})` }
  const { left, top, width, height } = frame
  const lines =
    layer === 'ground'
      ? ''
      : element(
          'svg',
          { x: left - 4, y: top - 3, width: width + 8, height: height + 6, overflow: 'hidden', id: 'curves' },
          element('g', { transform: 'translate(4 3)', fill: 'none' }, curvesSvg(frame, curves, figure)),
        )
  return element('g', { ...at, id: 'chart' }, layer === 'paths' ? '' : axesSvg(frame, figure), lines)
}

function curvesSvg(frame: ChartFrame, curves: readonly Curve[], { head, line, theme }: Figure): string {
  return curves
    .map((curve) => {
      const { color, dash } = runStyle(curve.look)
      const common = {
        stroke: theme === 'dark' ? lighter(color) : color,
        'stroke-width': 2 * line,
        'stroke-linejoin': 'round',
        'stroke-dasharray': dash.length > 0 ? dash.map((length) => short(length * line)).join(' ') : undefined,
      }
      const whole = linePath(frame, curve)
      const cut = firstCut(frame, curve)
      const strong =
        head >= frame.steps ? whole : linePath(frame, { ...curve, values: curve.values.subarray(0, head + 1) })
      return [
        head >= frame.steps ? '' : element('path', { ...common, d: whole, 'stroke-opacity': 0.3 }),
        strong === '' ? '' : element('path', { ...common, d: strong }),
        cut === undefined || cut > head ? '' : cutSvg(frame, curve, cut, common.stroke),
      ].join('')
    })
    .join('')
}

/** An arrow where a curve leaves the chart. */
function cutSvg(frame: ChartFrame, curve: Curve, step: number, fill: string): string {
  const below = cutSide(frame, curve.values[step] ?? Number.NaN) === 'below'
  return element('path', {
    d: below ? 'M0-1 5-9H-5Z' : 'M0 1 5 9H-5Z',
    fill,
    transform: `translate(${short(stepToX(frame, curve, step))} ${short(below ? frame.height : 0)})`,
  })
}

function axesSvg(frame: ChartFrame, { type, ink }: Figure): string {
  const { left, top, width, height, x, y, axis } = frame
  const size = 11.5 * type
  const number = (text: string, atX: number, atY: number, anchor: string): string =>
    textElement(text, {
      x: atX,
      y: atY,
      'text-anchor': anchor,
      'font-size': size,
      fill: ink.muted,
      'font-family': plainFont,
    })
  const across = resultsStrings().axes.step
  const room = 8 + 7.5 * type * across.length
  const steps = x.ticks(Math.max(2, Math.min(10, width / (70 * type)))).filter((value) => Number.isInteger(value))
  return element(
    'g',
    {},
    ...valueTicks(frame, type).map(
      ({ value, text }) =>
        element('path', {
          d: `M${short(left)} ${short(top + y(value))}h${short(width)}`,
          stroke: ink.line,
          'stroke-opacity': 0.35,
        }) + number(text, left - 8, top + y(value) + 4 * type, 'end'),
    ),
    ...steps.map(
      (value) =>
        element('path', { d: `M${short(left + x(value))} ${short(top + height)}v4`, stroke: ink.line }) +
        (x(value) <= width - room
          ? number(String(value), left + x(value), top + height + 4 + 12 * type, 'middle')
          : ''),
    ),
    textElement(axis.label, {
      x: left,
      y: top - 10 * type,
      'font-size': 12.5 * type,
      'font-weight': 'bold',
      fill: ink.text,
      'font-family': plainFont,
    }),
    textElement(across, {
      x: left + width,
      y: top + height + 4 + 13 * type,
      'text-anchor': 'end',
      'font-size': size,
      fill: ink.text,
      'font-family': plainFont,
    }),
  )
}

/** A run's colour on dark ground, as `groundColour` has it, in figures that every editor reads. */
export function lighter(color: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return `#${channels
    .map((value) =>
      Math.round(0.74 * value + 0.26 * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
