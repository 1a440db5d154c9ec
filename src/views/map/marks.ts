import type { State } from '../../store/state.ts'
import { areasOf, type MapHandle } from '../../trajectories/maps.ts'
import { svgElement } from '../shared/dom.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { drawingScale } from '../shared/theme.ts'
import { margins } from './margin.ts'
import type { Box } from './map-axes.ts'
import { settingsOf, shareAt, valueAt } from './settings.ts'
import { pathThrough, positionsOf } from './start-path.ts'
import { edgeAlong, knownCurvatures, polyakOptimum } from './theory.ts'

/** So many critical points may have a mark, about those that the legend names: hundreds would hide the map. */
const mostMarks = 12

const known = new WeakMap<MapHandle, readonly number[]>()

/** The critical points at which starts end, those of the most starts first. It goes over all cells, and is found once. */
function placesBySize(map: MapHandle): readonly number[] {
  const found =
    known.get(map) ??
    areasOf(map)
      .filter(({ kind }) => kind === 'place')
      .map(({ place }) => place)
  known.set(map, found)
  return found
}

/** What stands over a map: the attractors and the start, or the theory's curve and the settings in force. */
export function drawMarks(svg: SVGSVGElement, map: MapHandle, state: State, { width, height }: Box): void {
  const { x, y, run } = map.question
  if (!y) return
  const { left, top } = margins()
  const { line } = drawingScale()
  const group = svgElement('g', { class: 'maps-marks', transform: `translate(${left} ${top})` }, svg)
  const place = (atX: number, atY: number): readonly [number, number] => [
    shareAt(x, atX) * width,
    (1 - shareAt(y, atY)) * height,
  ]
  const radius = 6 * line
  const mark = ([cx, cy]: readonly [number, number], kind: string): void => {
    if (cx < 0 || cy < 0 || cx > width || cy > height) return
    svgElement('circle', { cx, cy, r: radius, class: kind }, group)
    svgElement('circle', { cx, cy, r: 2 * line, class: `${kind}-core` }, group)
  }
  if (x.of === 'start.x') {
    const marked: (readonly [number, number])[] = []
    for (const index of placesBySize(map).slice(0, mostMarks)) {
      const point = map.critical[index]
      if (!point) continue
      const at = place(...point.at)
      if (marked.some(([cx, cy]) => Math.hypot(cx - at[0], cy - at[1]) < 2 * radius)) continue
      marked.push(at)
      mark(at, point.kind === 'minimum' ? 'maps-attractor' : 'maps-saddle')
    }
    drawPath(group, run, state, { box: { width, height }, place })
    mark(place(...state.experiment.start), 'maps-here')
    return
  }
  const values = new Map(settingsOf(state.experiment, run).map(({ of, value }) => [of, value]))
  mark(place(values.get(x.of) ?? 0, values.get(y.of) ?? 0), 'maps-here')
  drawTheory(group, map, state, { box: { width, height }, place })
}

/** The path from the start in force: dragging through the starts, it follows under the pointer. */
function drawPath(
  parent: SVGGElement,
  run: number,
  state: State,
  { box, place }: { readonly box: Box; readonly place: (x: number, y: number) => readonly [number, number] },
): void {
  const positions = positionsOf(state, run)
  if (!positions) return
  // what leaves the map is cut off at its edge
  const group = svgElement('svg', { width: box.width, height: box.height }, parent)
  const points = Array.from({ length: positions.length / 2 }, (_, k) =>
    place(positions[2 * k] ?? 0, positions[2 * k + 1] ?? 0),
  )
  const d = pathThrough(points, box)
  svgElement('path', { d, class: 'maps-path-casing' }, group)
  // white: a run's own colour would be lost on the colours of the minima
  svgElement('path', { d, class: 'maps-path' }, group)
}

/** The edge of stability and the optimum of heavy-ball momentum, on a quadratic. */
function drawTheory(
  group: SVGGElement,
  map: MapHandle,
  state: State,
  { box, place }: { readonly box: Box; readonly place: (x: number, y: number) => readonly [number, number] },
): void {
  const { y } = map.question
  const edgeAt = edgeAlong(map, state)
  if (!edgeAt || !y) return
  const points = Array.from({ length: 101 }, (_, i) => {
    const value = valueAt(y, i / 100)
    return place(edgeAt(value), value)
      .map((value) => value.toFixed(1))
      .join(' ')
  })
  const words = mapStrings()
  // what lies beyond the map's own rates is cut off at its edge
  const inside = svgElement('svg', { width: box.width, height: box.height }, group)
  svgElement('path', { d: `M${points.join('L')}`, class: 'maps-edge-casing' }, inside)
  const edge = svgElement('path', { d: `M${points.join('L')}`, class: 'maps-edge' }, inside)
  svgElement('title', {}, edge).textContent = words.edge
  const curvatures = knownCurvatures(map, state)
  if (!curvatures) return
  const { lr, beta } = polyakOptimum(curvatures)
  const [cx, cy] = place(lr, beta)
  const star = svgElement(
    'path',
    {
      d: 'M-7 0H7M0-7V7M-5-5L5 5M-5 5L5-5',
      transform: `translate(${cx} ${cy}) scale(${drawingScale().line})`,
      class: 'maps-optimum',
    },
    group,
  )
  svgElement('title', {}, star).textContent = words.optimum
}
