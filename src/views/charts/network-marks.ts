import { svgElement } from '../shared/dom.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { networkStrings } from '../shared/strings/network-strings.ts'
import type { Theme } from '../shared/theme.ts'
import { type ChartFrame, valueToY } from './chart-frame.ts'
import type { Curve } from './measures.ts'

/** Points of a band at most; more are between the pixels. */
const most = 600

/** The ground from the lower to the upper quartile of several networks. */
export function drawBand(group: SVGGElement, frame: ChartFrame, { band, along, look }: Curve, theme: Theme): void {
  if (!band) return
  const stride = Math.max(1, Math.ceil(band.low.length / most))
  const steps = Array.from({ length: Math.ceil(band.low.length / stride) }, (_, k) => k * stride)
  const place = (values: Float64Array) => (step: number) => {
    const y = Math.min(Math.max(valueToY(frame, values[step] ?? Number.NaN), 0), frame.height)
    return `${frame.x(along.at(step)).toFixed(1)} ${(Number.isNaN(y) ? frame.height : y).toFixed(1)}`
  }
  const [upper, lower] = [steps.map(place(band.high)), steps.toReversed().map(place(band.low))]
  const d = `M${[...upper, ...lower].join('L')}Z`
  svgElement('path', { class: 'chart-band', d, fill: groundColour(look, theme) }, group)
}

/** A ring around the best value on the samples kept for validation: there one would stop early. */
export function drawBest(
  group: SVGGElement,
  frame: ChartFrame,
  { best, along, look, values }: Curve,
  theme: Theme,
): void {
  if (best === undefined) return
  const y = valueToY(frame, values[best] ?? Number.NaN)
  if (!(y >= -1 && y <= frame.height + 1)) return
  const [cx, stroke] = [frame.x(along.at(best)), groundColour(look, theme)]
  const ring = svgElement('circle', { class: 'chart-best', r: 5, cx, cy: y, stroke }, group)
  svgElement('title', {}, ring).textContent = networkStrings().best(best)
}

/** Height of the tick of one of several networks. */
const tick = 10

/** A line where a network was stopped early; of several a tick for each at the foot. */
export function drawStops(
  group: SVGGElement,
  frame: ChartFrame,
  { stops = [], along, look }: Curve,
  theme: Theme,
): void {
  const stroke = groundColour(look, theme)
  for (const step of stops) {
    const x = frame.x(along.at(step)).toFixed(1)
    const d = `M${x} ${frame.height}V${stops.length > 1 ? frame.height - tick : 0}`
    const line = svgElement('path', { class: 'chart-stop', d, stroke }, group)
    svgElement('title', {}, line).textContent = networkStrings().stopped(step)
  }
}

/** What the curves of networks stand for, in words: only what is there. */
export function curvesNote(curves: readonly Curve[]): string[] {
  const words = networkStrings()
  return [
    ...(curves.some(({ band }) => band) ? [words.bandNote] : []),
    ...(curves.some(({ part }) => part === 'validation') ? [words.validationNote] : []),
    ...(curves.some(({ best }) => best !== undefined) ? [words.bestNote] : []),
    ...(curves.some(({ stops = [] }) => stops.length > 0) ? [words.stopNote] : []),
  ]
}
