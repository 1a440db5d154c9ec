import type { Hover } from '../../store/state.ts'
import { setAttributes, svgElement } from '../shared/dom.ts'
import { markerPath } from '../shared/marker-path.ts'
import { runStyle } from '../shared/palette.ts'
import { type PathPoints, pointAt } from '../shared/path-points.ts'
import type { Place } from '../shared/race-places.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import { drawingScale } from '../shared/theme.ts'
import { type PlotFrame, toScreenX, toScreenY } from './plot-frame.ts'

export interface PathMarks {
  /** Takes the pointer where a play head can be dragged; `runOf` tells whose. */
  readonly element: SVGGElement
  readonly runOf: (target: EventTarget | null) => number | undefined
  /**
   * Puts each run's marker on the play head, with its place in a race, and a faint one on the path's end where that is
   * farther on.
   */
  readonly draw: (paths: readonly PathPoints[], frame: PlotFrame, head: number, places: readonly Place[]) => void
  /** Rings the step that is under the pointer in this or another view. */
  readonly point: (paths: readonly PathPoints[], frame: PlotFrame, hover: Hover | undefined) => void
}

/** The room that the label of a place takes, in CSS pixels. */
const labelRoom = [30, 15] as const

/** Markers of the runs, told apart by shape and colour. */
export function createPathMarks(parent: SVGElement): PathMarks {
  const group = svgElement('g', { class: 'contour-marks', 'aria-hidden': 'true' }, parent)
  const ring = svgElement('circle', { class: 'contour-ring', r: 8, visibility: 'hidden' }, parent)
  const pairs: {
    readonly end: SVGGElement
    readonly head: SVGGElement
    readonly place: SVGTextElement
    run: number
  }[] = []

  const pair = (index: number): (typeof pairs)[number] => {
    const known = pairs[index]
    if (known) return known
    const made = {
      end: markerElement(group, 'contour-end'),
      head: markerElement(group, 'contour-head'),
      place: svgElement('text', { class: 'contour-label contour-place', visibility: 'hidden' }, group),
      run: index,
    }
    svgElement('circle', { class: 'contour-head-reach' }, made.head)
    pairs[index] = made
    return made
  }

  const put = (element: SVGGElement, path: PathPoints, frame: PlotFrame, step: number, size: number): void => {
    const place = placeOf(path, frame, step)
    if (!place) return setAttributes(element, { visibility: 'hidden' })
    const { color, marker } = runStyle(path.look)
    setAttributes(element, {
      transform: `translate(${place.join(' ')}) scale(${size * drawingScale().line})`,
      visibility: 'visible',
      fill: color,
    })
    for (const shape of element.querySelectorAll('path')) setAttributes(shape, { d: markerPath(marker) })
  }

  const labels: (readonly [number, number])[] = []
  const putPlace = (element: SVGTextElement, path: PathPoints, frame: PlotFrame, head: number, place?: Place): void => {
    const at = place && placeOf(path, frame, head)
    if (!at) return setAttributes(element, { visibility: 'hidden' })
    const x = Number(at[0]) + 9
    let y = Number(at[1]) - 7
    // Runs that stand in one place have their labels one above the other.
    while (labels.some((label) => Math.abs(label[0] - x) < labelRoom[0] && Math.abs(label[1] - y) < labelRoom[1])) {
      y -= labelRoom[1]
    }
    labels.push([x, y])
    setAttributes(element, { x, y, visibility: 'visible' })
    const text = pictureStrings().ordinal(place.place)
    if (element.textContent !== text) element.textContent = text
  }

  return {
    element: group,
    runOf: (target) =>
      target instanceof SVGCircleElement ? pairs.find(({ head }) => head === target.parentNode)?.run : undefined,
    draw: (paths, frame, head, places) => {
      const runs = paths.filter(({ kind }) => kind === 'run')
      labels.length = 0
      runs.forEach((path, index) => {
        const known = pair(index)
        const { end, head: marker } = known
        known.run = path.run
        put(marker, path, frame, head, 1)
        putPlace(
          known.place,
          path,
          frame,
          head,
          places.find(({ run }) => run === path.run),
        )
        if (head < path.steps) put(end, path, frame, path.steps, 0.7)
        else setAttributes(end, { visibility: 'hidden' })
      })
      for (const { end, head: marker, place } of pairs.slice(runs.length)) {
        for (const element of [end, marker, place]) setAttributes(element, { visibility: 'hidden' })
      }
    },
    point: (paths, frame, hover) => {
      const path = hover && paths.find(({ run, kind }) => kind === 'run' && run === hover.run)
      const place = path && hover.step <= path.steps ? placeOf(path, frame, hover.step) : undefined
      if (!path || !place) return setAttributes(ring, { visibility: 'hidden' })
      setAttributes(ring, { cx: place[0], cy: place[1], stroke: runStyle(path.look).color, visibility: 'visible' })
    },
  }
}

/** A marker with a light edge inside a dark one, for any ground. */
function markerElement(parent: SVGElement, name: string): SVGGElement {
  const element = svgElement('g', { class: name, visibility: 'hidden' }, parent)
  svgElement('path', { class: 'contour-mark-rim' }, element)
  svgElement('path', { class: 'contour-mark-face' }, element)
  return element
}

/** Pixels of a step, as text; undefined where it is out of sight. */
function placeOf(path: PathPoints, frame: PlotFrame, step: number): readonly [string, string] | undefined {
  const point = pointAt(path, step)
  if (!point) return undefined
  const x = toScreenX(frame, point[0])
  const y = toScreenY(frame, point[1])
  if (!(x >= -12 && x <= frame.width + 12 && y >= -12 && y <= frame.height + 12)) return undefined
  return [x.toFixed(2), y.toFixed(2)]
}
