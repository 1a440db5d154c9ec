import { setStart } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import { setAttributes, svgElement } from '../shared/dom.ts'
import { formatCoordinate, formatNumber } from '../shared/format-number.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import { drawingScale } from '../shared/theme.ts'
import { type PlotFrame, resolution, toPlane, toScreenX, toScreenY } from './plot-frame.ts'
import { startWordY } from './start-word.ts'

export interface StartHandle {
  /** Puts the handle where the experiment's start is. */
  readonly draw: (frame: PlotFrame) => void
  /** Moves the start to a pixel of the plot, as a drag would. */
  readonly moveTo: (x: number, y: number) => void
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The start point as a handle: dragged by pointer or touch, moved by arrow keys (with Shift ten times as far). */
export function createStartHandle(
  parent: SVGElement,
  store: Store,
  pixel: (event: MouseEvent) => readonly [number, number],
): StartHandle {
  const handle = svgElement(
    'g',
    {
      class: 'contour-start',
      tabindex: 0,
      role: 'slider',
      'aria-roledescription': pictureStrings().startRole,
      focusable: 'true',
    },
    parent,
  )
  svgElement('circle', { class: 'contour-start-reach', r: 22 }, handle)
  const look = svgElement('g', {}, handle)
  svgElement('circle', { class: 'contour-start-focus', r: 13 }, look)
  svgElement('circle', { class: 'contour-start-rim', r: 8 }, look)
  svgElement('circle', { class: 'contour-start-dot', r: 2.5 }, look)
  const label = svgElement('text', { class: 'contour-label', 'aria-hidden': 'true', 'text-anchor': 'middle' }, handle)
  label.textContent = pictureStrings().start
  let current: PlotFrame | undefined
  let grip: readonly [number, number] | undefined

  const moveToPoint = (x: number, y: number): void => {
    if (!current) return
    const [unitX, unitY] = resolution(current)
    setStart(store, [rounded(x, unitX), rounded(y, unitY)])
  }
  const moveTo = (x: number, y: number): void => {
    if (!current) return
    const inside = [Math.min(Math.max(x, 0), current.width), Math.min(Math.max(y, 0), current.height)] as const
    moveToPoint(...toPlane(current, ...inside))
  }

  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !current) return
    event.stopPropagation()
    handle.setPointerCapture(event.pointerId)
    const [x, y] = pixel(event)
    const [startX, startY] = store.getState().experiment.start
    grip = [x - toScreenX(current, startX), y - toScreenY(current, startY)]
    handle.classList.add('is-dragged')
  })
  handle.addEventListener('pointermove', (event) => {
    if (!grip || !handle.hasPointerCapture(event.pointerId)) return
    event.stopPropagation()
    const [x, y] = pixel(event)
    moveTo(x - grip[0], y - grip[1])
  })
  handle.addEventListener('lostpointercapture', () => {
    grip = undefined
    handle.classList.remove('is-dragged')
  })
  handle.addEventListener('click', (event) => event.stopPropagation())
  handle.addEventListener('keydown', (event) => {
    const direction = arrows[event.key]
    if (!direction || !current || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const [x0, x1, y0, y1] = current.window
    const far = event.shiftKey ? 0.1 : 0.01
    const [x, y] = store.getState().experiment.start
    moveToPoint(x + direction[0] * far * (x1 - x0), y + direction[1] * far * (y1 - y0))
  })

  return {
    moveTo,
    draw: (frame) => {
      current = frame
      const [x, y] = store.getState().experiment.start
      const [unitX, unitY] = resolution(frame)
      const left = toScreenX(frame, x)
      const top = toScreenY(frame, y)
      const inSight = left >= -8 && left <= frame.width + 8 && top >= -8 && top <= frame.height + 8
      const words = pictureStrings()
      const text = words.place(formatCoordinate(x, unitX), formatCoordinate(y, unitY))
      setAttributes(handle, {
        visibility: inSight ? 'visible' : 'hidden',
        transform: inSight ? `translate(${left.toFixed(2)} ${top.toFixed(2)})` : '',
        'aria-label': words.startAt(text),
        'aria-valuemin': frame.window[0],
        'aria-valuemax': frame.window[1],
        'aria-valuenow': x,
        'aria-valuetext': words.startValue(text, formatNumber(store.getState().problem?.loss(x, y) ?? Number.NaN)),
      })
      const scale = drawingScale()
      setAttributes(look, { transform: `scale(${scale.line})` })
      setAttributes(label, { y: startWordY(top, scale) })
    },
  }
}

/** A number with no more decimals than pixels can tell apart, so that it reads well and the URL stays short. */
function rounded(value: number, unit: number): number {
  const decimals = Math.min(Math.max(Math.ceil(-Math.log10(unit)), 0), 12)
  return Number(value.toFixed(decimals))
}
