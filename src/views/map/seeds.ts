import type { Experiment } from '../../experiment/experiment.ts'
import { seedSpread, type MapAxis, type MapHandle, type SeedSpread } from '../../trajectories/maps.ts'
import { svgElement } from '../shared/dom.ts'
import { formatNumber, tickNumber } from '../shared/format-number.ts'
import { lookOf, runStyle } from '../shared/palette.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { percentText } from '../shared/strings/number-format.ts'
import { drawingScale } from '../shared/theme.ts'
import { drawAxes, ticksOf, type Box } from './map-axes.ts'
import { margins } from './margin.ts'
import { shareAt, valueAt } from './settings.ts'

/** Losses under this are as good as 0. */
const smallest = 1e-12
const bins = 36
/** The histogram takes this part of the width, behind a gap. */
const [part, gap] = [0.22, 18]

const known = new WeakMap<MapHandle, SeedSpread>()
const spreadOf = (map: MapHandle): SeedSpread => {
  const spread = known.get(map) ?? seedSpread(map)
  known.set(map, spread)
  return spread
}

/** The width of the curves' part; the rest is the histogram's. */
export const curvesWidth = (width: number): number => width * (1 - part) - gap

/** The axis of sorted last losses: logarithmic, but where some are 0 or less, linear. */
export function lossAxis(ends: Float64Array): MapAxis {
  const [low, high] = [ends[0] ?? smallest, ends.at(-1) ?? 1]
  if (low <= 0) return { of: '', from: low, to: high > low ? high : low + 1, count: 2, scale: 'linear' }
  const from = Math.max(smallest, low)
  return { of: '', from, to: Math.max(from * 1.5, high), count: 2, scale: 'log' }
}

/** The last losses over seeds from each start: their mean, their median and the band of the middle 80 %, and beside them all as a histogram. */
export function drawSeeds(svg: SVGSVGElement, map: MapHandle, experiment: Experiment, box: Box): void {
  const words = mapStrings()
  const spread = spreadOf(map)
  const { ends } = spread
  if (ends.length === 0) return
  const wide = curvesWidth(box.width)
  const { height } = box
  const axis = lossAxis(ends)
  const level = (loss: number): number => height * (1 - shareAt(axis, Math.max(axis.from, loss)))
  drawAxes(svg, { x: map.question.x, upwards: words.lastLoss }, { width: wide, height })
  const { left, top } = margins()
  const { type } = drawingScale()
  const colour = runStyle(lookOf(experiment.view, map.question.run)).color
  const group = svgElement(
    'g',
    { class: 'maps-curves maps-seeds', transform: `translate(${left} ${top})`, color: colour },
    svg,
  )
  svgElement('path', { d: `M0 0V${height}H${wide}M${wide + gap} 0V${height}H${box.width}`, class: 'maps-rule' }, group)
  const write = (text: string, attributes: Readonly<Record<string, string | number>>): void => {
    svgElement('text', attributes, group).textContent = text
  }
  const decades = axis.scale === 'log' ? Math.log10(axis.to / axis.from) : 0
  const every = Math.max(1, Math.ceil(decades / 6))
  for (const value of ticksOf(axis, 5))
    if (decades < 2.5 || Math.round(Math.log10(value)) % every === 0)
      // a power of ten alone, as “1×” finds no room
      write(tickNumber(value, 3), { x: -8, y: level(value) + 4 * type, 'text-anchor': 'end' })
  const across = (i: number): string => ((i / Math.max(1, map.width - 1)) * wide).toFixed(1)
  const line = (values: Float64Array): string[] =>
    [...values].flatMap((value, i) => (Number.isFinite(value) ? [`${across(i)} ${level(value).toFixed(1)}`] : []))
  const path = (points: readonly string[], shape: string, title: string): void => {
    if (points.length === 0) return
    const drawn = svgElement('path', { d: `M${points.join('L')}`, class: shape }, group)
    svgElement('title', {}, drawn).textContent = title
  }
  path([...line(spread.low), ...line(spread.high).toReversed()], 'maps-band', words.seeds.band)
  path(line(spread.middle), 'maps-median', words.distributions.median)
  path(line(spread.mean), 'maps-curve', words.distributions.mean)
  const most = drawHistogram(group, ends, { axis, left: wide + gap, width: box.width - wide - gap, height })
  write(percentText(most, 1), { x: box.width, y: height + 6 + 12 * type, 'text-anchor': 'end' })
  write(words.seeds.share, { x: box.width, y: height + 32 * type, 'text-anchor': 'end', class: 'maps-name' })
  const { x } = map.question
  const here = shareAt(x, experiment.start[0]) * wide
  if (here >= 0 && here <= wide)
    svgElement('path', { d: `M${here.toFixed(1)} 0V${height}`, class: 'maps-start' }, group)
}

interface Room {
  readonly axis: MapAxis
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Bars along the same axis of losses as the curves. Returns the share of all that the longest stands for. */
function drawHistogram(group: SVGGElement, ends: Float64Array, { axis, left, width, height }: Room): number {
  const counts = Array.from({ length: bins }, () => 0)
  for (const end of ends) {
    const bin = Math.floor(bins * shareAt(axis, Math.max(axis.from, end)))
    const at = Math.min(bins - 1, bin)
    counts[at] = (counts[at] ?? 0) + 1
  }
  const most = Math.max(...counts)
  const high = height / bins
  counts.forEach((count, k) => {
    if (count === 0) return
    const bar = svgElement(
      'rect',
      {
        x: left,
        y: (height - (k + 1) * high).toFixed(1),
        width: Math.max(1, (count / most) * width).toFixed(1),
        height: Math.max(1, high - 1).toFixed(1),
        class: 'maps-bar',
      },
      group,
    )
    svgElement('title', {}, bar).textContent = percentText(count / ends.length, 1)
  })
  return most / ends.length
}

/** What is at a column, in words. */
export function seedsText(map: MapHandle, column: number): string {
  const words = mapStrings()
  const { mean, low, middle, high } = spreadOf(map)
  const { x } = map.question
  const number = (value: number | undefined): string => formatNumber(value ?? Number.NaN, 3)
  const start = number(valueAt(x, map.width < 2 ? 0 : column / (map.width - 1)))
  return words.seeds.at(
    words.setting(x.of === 'start.x' ? 'x' : x.of, start),
    number(mean[column]),
    number(middle[column]),
    number(low[column]),
    number(high[column]),
  )
}
