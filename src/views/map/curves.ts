import type { Experiment } from '../../experiment/experiment.ts'
import { sharesOf, type MapHandle } from '../../trajectories/maps.ts'
import { svgElement } from '../shared/dom.ts'
import { tickNumber } from '../shared/format-number.ts'
import { lookOf, runStyle } from '../shared/palette.ts'
import { runName } from '../shared/run-name.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { percentText } from '../shared/strings/number-format.ts'
import { onPage } from '../shared/ground-colour.ts'
import { drawingScale } from '../shared/theme.ts'
import { firstRest, lossRange, type Shown } from './colours.ts'
import { margins } from './margin.ts'
import { settingsOf, shareAt } from './settings.ts'
import { drawAxes, ticksOf, type Box } from './map-axes.ts'

/** Room above the curves for the places where a run is never at rest. */
const band = 22

/** Steps until at rest, or the last loss, along one setting: a curve for each run; above them, where it diverges. */
export function drawCurves(
  svg: SVGSVGElement,
  maps: readonly MapHandle[],
  { experiment, shown }: { readonly experiment: Experiment; readonly shown: Shown },
  box: Box,
): void {
  const [first] = maps
  if (!first) return
  const words = mapStrings()
  const { width, height } = box
  const [from, to] = shown === 'steps' ? stepBounds(maps, experiment.steps) : lossBounds(maps)
  const { type } = drawingScale()
  const room = 2 * band * type
  const { left, top } = margins()
  drawAxes(svg, { x: first.question.x, upwards: shown === 'steps' ? words.stepsToRest : words.lastLoss }, box)
  const group = svgElement('g', { class: 'maps-curves', transform: `translate(${left} ${top})` }, svg)
  svgElement('path', { d: `M0 ${room}H${width}M0 ${height}H${width}`, class: 'maps-rule' }, group)
  const write = (text: string, at: number): void => {
    svgElement('text', { x: -8, y: at + 4 * type, 'text-anchor': 'end' }, group).textContent = text
  }
  const level = (value: number): number =>
    height - (Math.log(Math.max(from, value) / from) / Math.log(to / from)) * (height - room)
  const noneRests = shown === 'steps' && maps.every((map) => firstRest(map) === undefined)
  // where no curve stands, one number alone would be no scale
  const decades = Math.log10(to / from)
  const every = Math.max(1, Math.ceil(decades / 6))
  for (const value of noneRests ? [] : ticksOf({ of: '', from, to, count: 2, scale: 'log' }, 5))
    if (decades < 2.5 || Math.round(Math.log10(value)) % every === 0) write(tickNumber(value, 3), level(value))
  svgElement('text', { x: 4, y: 15 * type, class: 'maps-name' }, group).textContent = words.classes.diverged
  maps.forEach((map, place) => {
    const { color: plain, dash } = runStyle(lookOf(experiment.view, map.question.run))
    const color = onPage(plain)
    const at = (i: number): string => ((i / Math.max(1, map.width - 1)) * width).toFixed(1)
    let line = ''
    let never = ''
    const row = 6 + ((place + 0.5) * (room - 10)) / maps.length
    drawHere(group, map, experiment, { color, box })
    for (let i = 0; i < map.width; i++) {
      const value = told(map, i, shown)
      if (value !== undefined)
        line += `${told(map, i - 1, shown) === undefined ? 'M' : 'L'}${at(i)} ${level(value).toFixed(1)}`
      // a place alone is seen as a dot of its line
      if (value !== undefined && [i - 1, i + 1].every((next) => told(map, next, shown) === undefined)) line += 'm-3 0h6'
      if (map.states[i] === 1)
        never += `M${at(i)} ${row.toFixed(1)}H${Math.min(width, Number(at(i)) + (1.2 * width) / map.width).toFixed(1)}`
    }
    const path = svgElement(
      'path',
      { d: line, class: 'maps-curve', stroke: color, 'stroke-dasharray': dash.join(' ') },
      group,
    )
    svgElement('title', {}, path).textContent = runName(experiment.runs[map.question.run])
    svgElement('path', { d: never, class: 'maps-never', stroke: color }, group)
  })
  if (!noneRests) return
  // over the lines of the settings in force, which else cross it out
  const none = svgElement('text', { x: 8, y: (room + height) / 2, class: 'maps-none' }, group)
  none.textContent = words.noneRests(experiment.steps)
  // and what they do instead
  statesTexts(maps).forEach((text, line) => {
    const y = (room + height) / 2 + 18 * type * (line + 1)
    svgElement('text', { x: 8, y, class: 'maps-none' }, group).textContent = text
  })
}

/** How the runs of all curves end that are never at rest, with their shares, a line for each state. */
export function statesTexts(maps: readonly MapHandle[]): readonly string[] {
  const { classes } = mapStrings()
  const texts = [classes.rest, classes.diverged, classes.stalled, classes.running]
  const counts = texts.map((_, state) =>
    maps.reduce((sum, { states }) => sum + states.filter((one) => one === state).length, 0),
  )
  const shares = sharesOf(counts)
  return texts.flatMap((text, state) =>
    counts[state] ? [`${text} ${percentText((shares[state] ?? 0) / 100, 1, 1)}`] : [],
  )
}

/** Where the run's setting in force stands on the axis. */
function drawHere(
  group: SVGGElement,
  { question: { run, x } }: MapHandle,
  experiment: Experiment,
  { color, box }: { readonly color: string; readonly box: Box },
): void {
  const value = settingsOf(experiment, run).find(({ of }) => of === x.of)?.value
  const share = value === undefined ? Number.NaN : shareAt(x, value)
  if (!(share >= 0 && share <= 1)) return
  const at = (share * box.width).toFixed(1)
  svgElement('path', { d: `M${at} 0V${box.height}`, class: 'maps-in-force', stroke: color }, group)
}

/** The least that a curve or a plane shows, and at which cell: the bottom of its U. Undefined where it shows nothing. */
export function bestOf(map: MapHandle, shown: Shown): { readonly at: number; readonly value: number } | undefined {
  let best: { readonly at: number; readonly value: number } | undefined
  for (let at = 0; at < map.states.length; at++) {
    const value = told(map, at, shown)
    if (value !== undefined && value < (best?.value ?? Infinity)) best = { at, value }
  }
  return best
}

/** What a curve shows at a place; undefined where it has nothing to say there. */
function told({ states, steps, losses }: MapHandle, i: number, shown: Shown): number | undefined {
  if (shown === 'steps') return states[i] === 0 ? Math.max(1, steps[i] ?? 1) : undefined
  return states[i] === undefined || states[i] === 1 ? undefined : (losses[i] ?? 0)
}

/** From the round number (1, 2 or 5 times a power of ten) under the fewest steps until at rest, to all steps. */
function stepBounds(maps: readonly MapHandle[], steps: number): readonly [number, number] {
  const fewest = Math.max(1, Math.min(...maps.map((map) => firstRest(map) ?? steps)))
  const power = 10 ** Math.floor(Math.log10(fewest))
  const from = ([5, 2].find((factor) => factor * power <= fewest) ?? 1) * power
  return [from, Math.max(2 * from, steps)]
}

function lossBounds(maps: readonly MapHandle[]): readonly [number, number] {
  const ranges = maps.map(lossRange)
  const least = Math.min(...ranges.map(([low]) => low))
  return [Math.exp(least), Math.exp(Math.max(least + 0.1, ...ranges.map(([, high]) => high)))]
}
