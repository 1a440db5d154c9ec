import { contours } from 'd3-contour'

import { type ClassColours, groundOf } from '../../views/network/class-colours.ts'
import { type Plane, toY, toX } from '../../views/network/plane.ts'
import { named, runnerUp, signOf, thresholdOf } from '../../views/shared/network/output.ts'
import type { Network } from '../figure.ts'
import { element, PathWriter, tenths } from '../markup.ts'
import { thinned } from '../thin.ts'
import { inkOf } from './class-inks.ts'

/** How the answers of one network are drawn. */
export interface AnswerStyle {
  readonly network: Network
  readonly colours: ClassColours
  /** The least and the greatest value of regression. */
  readonly range: readonly [number, number]
  /** Steps of colour from undecided to sure. */
  readonly levels: number
  /** How far a border may be from where it belongs. */
  readonly tolerance: number
  readonly line: number
}

const scaled = { transform: `scale(${1 / tenths})` }

/** What a network answers in a plane of two inputs: bands of colour, the surer the stronger, and the borders of classes. */
export function answersSvg(style: AnswerStyle, plane: Plane, outputs: Float32Array): string {
  const { network, colours, line } = style
  const bands = network.outputs === 1 ? oneOutput(style, plane, outputs) : manyOutputs(style, plane, outputs)
  const borders =
    network.kind === 'classes'
      ? element('path', {
          d: bordersOf(style, plane, outputs),
          fill: 'none',
          stroke: inkOf(colours.ink),
          'stroke-opacity': 0.75,
          'stroke-width': tenths * 1.3 * line,
          'stroke-linejoin': 'round',
        })
      : ''
  return element('g', scaled, ...bands, borders)
}

/** The curve of a network of one input. */
export function curveSvg(
  plane: Plane,
  outputs: Float32Array,
  count: number,
  stroke: string,
  width: number,
  dash: readonly number[],
): string {
  const places = Array.from({ length: plane.columns }, (_, i): readonly [number, number] => [
    toX(plane, plane.inputs[i] ?? 0),
    Math.max(-1000, Math.min(plane.height + 1000, toY(plane, outputs[i * count] ?? 0))),
  ])
  const writer = new PathWriter()
  thinned(places, 0.05).forEach(([x, y], k) => (k === 0 ? writer.moveTo(x, y) : writer.lineTo(x, y)))
  const attributes = {
    fill: 'none',
    stroke,
    'stroke-width': tenths * width,
    'stroke-linejoin': 'round',
    'stroke-dasharray': dash.length > 0 ? dash.map((length) => tenths * length).join(' ') : undefined,
  }
  return element('g', scaled, element('path', { d: writer.data(), ...attributes }))
}

/** From class 0 over undecided to class 1, or from the least to the greatest value. */
function oneOutput({ network, colours, range, levels, tolerance }: AnswerStyle, plane: Plane, outputs: Float32Array) {
  const sign = signOf(network, range)
  const values = Array.from({ length: plane.columns * plane.rows }, (_, k) => sign(outputs[k] ?? 0))
  const colour = (value: number): string => inkOf(groundOf(colours, value >= 0 ? 1 : 0, Math.abs(value)))
  const paint = (from: number): string => colour(from + 1 / levels)
  const ground = element('rect', { width: tenths * plane.width, height: tenths * plane.height, fill: paint(-1) })
  const bands = Array.from({ length: 2 * levels - 1 }, (_, k) => {
    const from = (k + 1) / levels - 1
    return band(regionOf(plane, values, from, tolerance), paint(from))
  })
  return [ground, ...bands]
}

/** Where each class is named, and how surely. */
function manyOutputs({ network, colours, levels, tolerance }: AnswerStyle, plane: Plane, outputs: Float32Array) {
  const { outputs: count } = network
  const size = { width: tenths * plane.width, height: tenths * plane.height }
  const sureness = Array.from({ length: plane.columns * plane.rows }, (_, k) => named(network, outputs, k * count)[1])
  const bands = Array.from({ length: count }, (_class, of) => {
    const lead = leadOf(plane, outputs, count, of)
    return Array.from({ length: levels }, (_, k) => {
      // beyond the border another class is the sure one
      const values = lead.map((value, at) => Math.min(value, value > 0 ? (sureness[at] ?? 0) - k / levels : value))
      return band(regionOf(plane, values, 0, tolerance), inkOf(groundOf(colours, of, (k + 0.5) / levels)))
    })
  })
  return [element('rect', { ...size, fill: inkOf(colours.ground) }), ...bands.flat()]
}

/** By how much an output is above the largest of the others. */
const leadOf = ({ columns, rows }: Plane, outputs: Float32Array, count: number, of: number): number[] =>
  Array.from(
    { length: columns * rows },
    (_, k) => (outputs[k * count + of] ?? 0) - runnerUp(outputs, k * count, count, of),
  )

function bordersOf({ network, tolerance }: AnswerStyle, plane: Plane, outputs: Float32Array): string {
  const { outputs: count } = network
  if (count > 1) {
    return Array.from({ length: count }, (_, of) =>
      regionOf(plane, leadOf(plane, outputs, count, of), 0, tolerance),
    ).join('')
  }
  const values = Array.from({ length: plane.columns * plane.rows }, (_, k) => outputs[k] ?? 0)
  return regionOf(plane, values, thresholdOf(network), tolerance)
}

const band = (d: string, fill: string): string => (d === '' ? '' : element('path', { d, fill, 'fill-rule': 'evenodd' }))

/** Where values on the plane's grid are at least `from`; at the plane's edge the outline runs just outside it. */
function regionOf(plane: Plane, values: number[], from: number, tolerance: number): string {
  const { columns, rows, width, height } = plane
  const [dx, dy] = [width / (columns - 1), height / (rows - 1)]
  const writer = new PathWriter()
  for (const polygon of contours().size([columns, rows]).contour(values, from).coordinates)
    for (const ring of polygon) {
      // a value stands in the middle of its cell
      const places = ring.map(([x = 0, y = 0]): readonly [number, number] => [(x - 0.5) * dx, (y - 0.5) * dy])
      thinned(places, tolerance).forEach(([x, y], k) => (k === 0 ? writer.moveTo(x, y) : writer.lineTo(x, y)))
      writer.close()
    }
  return writer.data()
}
