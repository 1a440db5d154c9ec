import type { Sketched } from '../../../lessons/lesson.ts'
import type { Store } from '../../../store/store.ts'
import { type PlotFrame, plotFrame, toPlane, toScreenX, toScreenY } from '../../../views/contour/plot-frame.ts'
import { domainWindow } from '../../../views/contour/zoom.ts'
import { setAttributes, svgElement } from '../../../views/shared/dom.ts'
import { formatCoordinate } from '../../../views/shared/format-number.ts'
import { drawingScale } from '../../../views/shared/theme.ts'

export type Point = readonly [x: number, y: number]

interface Options {
  readonly sketch: Sketched
  /** What is drawn now; nothing at first. */
  readonly points: () => readonly Point[]
  /** Whether it can still be changed. */
  readonly open: () => boolean
  readonly change: (points: readonly Point[]) => void
  /** Where the run ends, once that may be seen. */
  readonly truth: () => Point | undefined
  readonly words: { readonly handle: string; readonly yours: string }
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
/** Pixels between two points of a path that is drawn. */
const apart = 5
/** What a press of an arrow key moves, as a share of the picture; of a path's pen it is a whole stroke. */
const strides = { path: 0.04, point: 0.01, line: 0.01 } as const

/**
 * The reader's prediction on the contour: drawn with a pointer, a finger or the arrow keys while its question is open, and beside what
 * happens afterwards. Returns ways to draw it anew and to take it away.
 */
export function createSketchLayer(
  store: Store,
  { sketch, points, open, change, truth, words }: Options,
): { readonly draw: () => void; readonly dispose: () => void } {
  const layer = svgElement('svg', { class: 'sketch' })
  const ground = svgElement('rect', { class: 'sketch-ground' }, layer)
  const group = svgElement('g', {}, layer)
  const shapes = svgElement('g', { 'aria-hidden': 'true' }, group)
  const handle = svgElement('g', { class: 'sketch-handle', role: 'slider', 'aria-label': words.handle }, group)
  svgElement('circle', { class: 'sketch-reach', r: 22 }, handle)
  svgElement('circle', { class: 'sketch-rim', r: 9 }, handle)
  let frame: PlotFrame | undefined
  let drawing = false

  const here = (): Point => points().at(-1) ?? store.getState().experiment.start
  const set = ([x, y]: Point): void => {
    if (!frame) return
    const [x0, x1, y0, y1] = frame.window
    const place = [Math.min(Math.max(x, x0), x1), Math.min(Math.max(y, y0), y1)] as const
    if (sketch.kind !== 'path') return change([place])
    const before = points()
    change([...(before.length > 0 ? before : [store.getState().experiment.start]), place])
  }
  const under = (event: PointerEvent): Point | undefined => {
    if (!frame) return undefined
    const box = layer.getBoundingClientRect()
    const scale = box.width / layer.clientWidth || 1
    const [left, top] = [(event.clientX - box.left) / scale, (event.clientY - box.top) / scale]
    return toPlane(frame, left - frame.left, top - frame.top)
  }
  const far = (a: Point, b: Point): number =>
    frame
      ? Math.hypot(toScreenX(frame, a[0]) - toScreenX(frame, b[0]), toScreenY(frame, a[1]) - toScreenY(frame, b[1]))
      : 0

  layer.addEventListener('pointerdown', (event) => {
    const at = under(event)
    if (!open() || event.button !== 0 || !at) return
    event.preventDefault()
    layer.setPointerCapture(event.pointerId)
    drawing = true
    if (sketch.kind === 'path') change([store.getState().experiment.start])
    set(at)
    handle.focus()
  })
  layer.addEventListener('pointermove', (event) => {
    const at = under(event)
    if (drawing && at && (sketch.kind !== 'path' || far(at, here()) >= apart)) set(at)
  })
  layer.addEventListener('lostpointercapture', () => {
    drawing = false
  })
  handle.addEventListener('keydown', (event) => {
    if (!open() || !frame || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Backspace' && sketch.kind === 'path') {
      event.preventDefault()
      return change(points().slice(0, -1))
    }
    const direction = arrows[event.key]
    if (!direction) return
    event.preventDefault()
    event.stopPropagation()
    const [x0, x1, y0, y1] = frame.window
    const by = strides[sketch.kind] * (event.shiftKey ? (sketch.kind === 'path' ? 0.25 : 10) : 1)
    const [x, y] = here()
    set([x + direction[0] * by * (x1 - x0), y + direction[1] * by * (y1 - y0)])
  })

  /** The contour may be another element by now: it is made anew with the language and with what is shown. */
  const attach = (): HTMLElement | undefined => {
    const contour = document.querySelector<HTMLElement>('.stage .contour')
    if (!contour) return undefined
    if (layer.parentElement !== contour) {
      contour.insertBefore(layer, contour.querySelector('.contour-zoom'))
      sizes.disconnect()
      sizes.observe(contour)
    }
    return contour
  }

  const draw = (): void => {
    const contour = attach()
    const { problem, experiment } = store.getState()
    if (!contour || !problem) return
    const { view } = experiment
    const size = { width: contour.clientWidth, height: contour.clientHeight, pixelRatio: 1 }
    frame = plotFrame(size, view.window ?? domainWindow(problem.domain), view.equal)
    if (!frame) return
    const { left, top, width, height } = frame
    const [asked, given] = [open(), points()]
    layer.classList.toggle('is-open', asked)
    setAttributes(ground, { x: left, y: top, width, height })
    setAttributes(group, { transform: `translate(${left} ${top})` })
    shapes.replaceChildren()
    drawShapes(shapes, frame, { sketch, given, here: here(), truth: truth(), asked, yours: words.yours })
    const [x, y] = here()
    const own =
      sketch.kind === 'line' ? lineMiddle(frame, sketch.axis, here()) : [toScreenX(frame, x), toScreenY(frame, y)]
    const text = valueText(sketch, here(), frame)
    setAttributes(handle, {
      visibility: asked || sketch.kind === 'point' ? 'visible' : 'hidden',
      transform: `translate(${own.map((value) => value?.toFixed(1)).join(' ')})`,
      tabindex: asked ? 0 : -1,
      'aria-valuetext': text,
      'aria-valuenow': sketch.kind === 'line' && sketch.axis === 'y' ? y : x,
    })
  }
  const sizes = new ResizeObserver(draw)
  const stop = store.subscribe(draw)
  draw()
  return {
    draw,
    dispose: () => {
      stop()
      sizes.disconnect()
      layer.remove()
    },
  }
}

const lineMiddle = (frame: PlotFrame, axis: 'x' | 'y', [x, y]: Point): Point =>
  axis === 'x' ? [toScreenX(frame, x), frame.height / 2] : [frame.width / 2, toScreenY(frame, y)]

/** What is predicted, as a number or a place. */
export function valueText(sketch: Sketched, [x, y]: Point, frame?: PlotFrame): string {
  const [unitX, unitY] = frame
    ? [(frame.window[1] - frame.window[0]) / frame.width, (frame.window[3] - frame.window[2]) / frame.height]
    : [1e-3, 1e-3]
  const [across, up] = [formatCoordinate(x, unitX), formatCoordinate(y, unitY)]
  if (sketch.kind === 'line') return sketch.axis === 'x' ? `x = ${across}` : `y = ${up}`
  return `(${across}, ${up})`
}

interface Shapes {
  readonly sketch: Sketched
  readonly given: readonly Point[]
  /** Where the handle is. */
  readonly here: Point
  readonly truth: Point | undefined
  readonly asked: boolean
  readonly yours: string
}

function drawShapes(parent: SVGElement, frame: PlotFrame, { sketch, given, here, truth, asked, yours }: Shapes): void {
  const { type } = drawingScale()
  const place = ([x, y]: Point): Point => [toScreenX(frame, x), toScreenY(frame, y)]
  const line = (d: string, of: 'own' | 'truth'): void => {
    svgElement('path', { d, class: 'sketch-casing' }, parent)
    svgElement('path', { d, class: `sketch-${of}` }, parent)
  }
  const across = (axis: 'x' | 'y', at: Point): string =>
    axis === 'x' ? `M${place(at)[0]} 0V${frame.height}` : `M0 ${place(at)[1]}H${frame.width}`
  const last = given.at(-1)
  if (sketch.kind === 'line' && truth) line(across(sketch.axis, truth), 'truth')
  if (sketch.kind === 'point' && truth && last) line(`M${place(last).join(' ')}L${place(truth).join(' ')}`, 'own')
  if (sketch.kind === 'line' && (last ?? asked)) line(across(sketch.axis, here), 'own')
  if (sketch.kind === 'path' && given.length > 1) line(`M${given.map((at) => place(at).join(' ')).join('L')}`, 'own')
  if (!last || asked) return
  const [x, y] = sketch.kind === 'line' ? lineMiddle(frame, sketch.axis, last) : place(last)
  const right = x > frame.width - 130 * type
  const label = { x: x + (right ? -12 : 12), y: Math.max(16 * type, y - 10), 'text-anchor': right ? 'end' : 'start' }
  svgElement('text', { ...label, class: 'contour-label' }, parent).textContent = yours
}
