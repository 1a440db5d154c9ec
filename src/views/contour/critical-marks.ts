import type { CriticalKind, CriticalPoint } from '../../trajectories/handles.ts'
import { countsText, criticalText, pointText } from '../shared/critical-text.ts'
import { setAttributes, svgElement } from '../shared/dom.ts'
import { criticalStrings } from '../shared/strings/critical-strings.ts'
import { drawingScale } from '../shared/theme.ts'
import { createCriticalTip } from './critical-tip.ts'
import { type PlotFrame, resolution, toScreenX, toScreenY } from './plot-frame.ts'

/** More marks than this would cover the picture: then only so many are shown, the lowest minima, and others when the reader zooms in. */
const mostMarks = 24
const whenMore = 8
/** With more marks than this the words would. */
const mostLabels = 5
/** Marks stand at least so many pixels apart. */
const apart = 16

/** A ring with a cross, two slopes that part, a peak: told apart by shape alone. */
const shapes: Readonly<Record<CriticalKind, string>> = {
  minimum: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-9 0h6M3 0h6M0-9v6M0 3v6',
  saddle: 'M-6.5-6.5Q2.5 0-6.5 6.5M6.5-6.5Q-2.5 0 6.5 6.5',
  maximum: 'M0-7L6.5 4.5H-6.5ZM0-1.5V1',
}

export interface CriticalMarks {
  readonly draw: (points: readonly CriticalPoint[], frame: PlotFrame) => void
  /** All of them in a sentence, for the description of the picture; empty where there are none. */
  readonly tell: (points: readonly CriticalPoint[], frame: PlotFrame) => string
}

/**
 * The marks of minima, saddles and maxima in the plot, each with what it is in words under the pointer and the focus. One of them
 * is in the order of the Tab key; arrow keys go to the others.
 */
export function createCriticalMarks(parent: SVGElement, container: HTMLElement): CriticalMarks {
  const words = criticalStrings()
  const group = svgElement('g', { class: 'contour-criticals', role: 'group' }, parent)
  const tip = createCriticalTip(container)
  let shown: { readonly points: readonly CriticalPoint[]; readonly frame: PlotFrame } | undefined

  const pointOf = (target: EventTarget | null): readonly [CriticalPoint, SVGElement] | undefined => {
    const mark = target instanceof Element ? target.closest('.contour-critical') : null
    const point = shown?.points[Number(mark?.getAttribute('data-point') ?? -1)]
    return point && mark instanceof SVGElement ? [point, mark] : undefined
  }
  const show = ({ target }: Event): void => {
    const [point] = pointOf(target) ?? []
    if (!point || !shown) return
    const { frame } = shown
    const [x, y] = [toScreenX(frame, point.at[0]) + frame.left, toScreenY(frame, point.at[1]) + frame.top]
    tip.show(point, x, y, resolution(frame))
  }
  group.addEventListener('pointerover', show)
  group.addEventListener('pointerout', tip.hide)
  group.addEventListener('focusin', show)
  group.addEventListener('focusout', tip.hide)
  group.addEventListener('keydown', (event) => {
    const [, mark] = pointOf(event.target) ?? []
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!mark || way === undefined) return
    event.preventDefault()
    // The plot itself would move the picture.
    event.stopPropagation()
    const marks = [...group.querySelectorAll<SVGElement>('.contour-critical')]
    const next = marks[(marks.indexOf(mark) + way + marks.length) % marks.length]
    mark.setAttribute('tabindex', '-1')
    next?.setAttribute('tabindex', '0')
    next?.focus()
  })

  const draw: CriticalMarks['draw'] = (all, frame) => {
    const points = visible(all, frame)
    const same = shown?.points.length === points.length && shown.points.every((point, k) => point === points[k])
    shown = { points, frame }
    if (!same) {
      tip.hide()
      group.replaceChildren(...points.map((point, k) => markOf(point, k, points.length <= mostLabels)))
    }
    setAttributes(group, { 'aria-label': words.group(countsText(points)) })
    group.style.display = points.length > 0 ? '' : 'none'
    const { line, type } = drawingScale()
    points.forEach((point, k) => {
      const mark = group.children[k]
      const [x, y] = [toScreenX(frame, point.at[0]), toScreenY(frame, point.at[1])]
      if (!mark) return
      setAttributes(mark, {
        transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`,
        'aria-label': pointText(point, resolution(frame)),
      })
      for (const shape of mark.querySelectorAll('path')) setAttributes(shape, { transform: `scale(${line})` })
      const label = mark.querySelector('text')
      // Clear of a run's marker that has arrived there.
      const below = y < frame.height - 10 * line - 16 * type
      if (label) setAttributes(label, { y: below ? 10 * line + 12 * type : -10 * line - 3 })
    })
  }
  return { draw, tell: (points, frame) => criticalText(points, resolution(frame)) }
}

function markOf({ kind }: CriticalPoint, index: number, labelled: boolean): SVGElement {
  const mark = svgElement('g', {
    class: `contour-critical is-${kind}`,
    role: 'img',
    tabindex: index === 0 ? 0 : -1,
    'data-point': index,
  })
  svgElement('circle', { class: 'contour-critical-reach', r: 11 }, mark)
  for (const name of ['halo', 'ink']) svgElement('path', { class: `contour-critical-${name}`, d: shapes[kind] }, mark)
  if (labelled) {
    const label = svgElement('text', { class: 'contour-label', 'text-anchor': 'middle', 'aria-hidden': 'true' }, mark)
    label.textContent = criticalStrings().labels[kind]
  }
  return mark
}

/** The first points inside the frame that do not cover one another. */
function visible(points: readonly CriticalPoint[], frame: PlotFrame): CriticalPoint[] {
  const places: (readonly [number, number])[] = []
  const shown: CriticalPoint[] = []
  for (const point of points) {
    const place = [toScreenX(frame, point.at[0]), toScreenY(frame, point.at[1])] as const
    const [x, y] = place
    if (!(x >= -6 && x <= frame.width + 6 && y >= -6 && y <= frame.height + 6)) continue
    if (places.some((other) => Math.hypot(other[0] - x, other[1] - y) < apart)) continue
    places.push(place)
    shown.push(point)
  }
  return shown.length > mostMarks ? shown.slice(0, whenMore) : shown
}
