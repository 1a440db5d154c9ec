import { type PlotFrame, toPlane, type Window } from './plot-frame.ts'
import { panBy, zoomAbout } from './zoom.ts'

export interface GestureTarget {
  readonly frame: () => PlotFrame | undefined
  readonly domain: () => Parameters<typeof zoomAbout>[1] | undefined
  /** `undefined` is the whole domain. */
  readonly setWindow: (window: Window | undefined) => void
  /** A click or tap at a pixel of the plot. */
  readonly tap: (x: number, y: number) => void
  /** The pixel of the plot under an event. */
  readonly pixel: (event: { readonly clientX: number; readonly clientY: number }) => readonly [number, number]
}

/** A pointer that moved less than this many pixels has clicked. */
const clickReach = 4
const keyStep = 1.3

/** Whether a turn of the wheel is meant for the plot: where a page says so (`data-wheel`), else while the plot has the focus. */
function takesWheel(element: Element): boolean {
  const said = element.closest('[data-wheel]')?.getAttribute('data-wheel')
  return said === 'zoom' || (said !== 'page' && element.contains(document.activeElement))
}

/** Zooms by `factor` about a pixel of the plot, or about its middle. */
export function zoomBy(target: GestureTarget, factor: number, at?: readonly [number, number]): void {
  const frame = target.frame()
  const domain = target.domain()
  if (!frame || !domain) return
  const [x, y] = at ?? [frame.width / 2, frame.height / 2]
  target.setWindow(zoomAbout(frame.window, domain, factor, toPlane(frame, x, y)))
}

/** Moves the picture by pixels. */
export function panPixels(target: GestureTarget, dx: number, dy: number): void {
  const frame = target.frame()
  const domain = target.domain()
  if (!frame || !domain) return
  const [x0, x1, y0, y1] = frame.window
  target.setWindow(panBy(frame.window, domain, (-dx / frame.width) * (x1 - x0), (dy / frame.height) * (y1 - y0)))
}

/**
 * Wheel (with Ctrl or ⌘, or when the plot has the focus; else the page scrolls), pinch, mouse drag, click and keys on a plot.
 */
export function listenToGestures(element: SVGSVGElement, target: GestureTarget): void {
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !takesWheel(element)) return
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      // A pinch on a touchpad comes as a wheel with Ctrl and small deltas.
      const speed = event.ctrlKey && Math.abs(event.deltaY) < 40 ? 0.01 : 0.0022
      zoomBy(target, Math.exp(-event.deltaY * lines * speed), target.pixel(event))
    },
    { passive: false },
  )

  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const far = event.shiftKey ? 160 : 40
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => zoomBy(target, keyStep),
      '=': () => zoomBy(target, keyStep),
      '-': () => zoomBy(target, 1 / keyStep),
      '0': () => target.setWindow(undefined),
      ArrowLeft: () => panPixels(target, far, 0),
      ArrowRight: () => panPixels(target, -far, 0),
      ArrowUp: () => panPixels(target, 0, far),
      ArrowDown: () => panPixels(target, 0, -far),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })

  listenToDrag(element, target)
  listenToPinch(element, target)
}

function listenToDrag(element: SVGSVGElement, target: GestureTarget): void {
  let last: readonly [number, number] | undefined
  let moved = 0
  element.addEventListener('pointerdown', (event) => {
    moved = 0
    if (event.pointerType === 'touch' || event.button !== 0) return
    last = [event.clientX, event.clientY]
    element.setPointerCapture(event.pointerId)
  })
  element.addEventListener('pointermove', (event) => {
    if (!last || !element.hasPointerCapture(event.pointerId)) return
    const [dx, dy] = [event.clientX - last[0], event.clientY - last[1]]
    moved = Math.max(moved, Math.hypot(dx, dy))
    if (moved < clickReach) return
    moved = Infinity
    last = [event.clientX, event.clientY]
    element.classList.add('is-moved')
    panPixels(target, dx, dy)
  })
  element.addEventListener('lostpointercapture', () => {
    last = undefined
    element.classList.remove('is-moved')
  })
  element.addEventListener('click', (event) => {
    if (moved < clickReach) target.tap(...target.pixel(event))
  })
}

/** Two fingers zoom and move; one finger is left to the page. */
function listenToPinch(element: SVGSVGElement, target: GestureTarget): void {
  let last: { readonly x: number; readonly y: number; readonly spread: number } | undefined
  const measure = ({ touches: [a, b] }: TouchEvent): typeof last => {
    if (!a || !b) return undefined
    const [x, y] = target.pixel({ clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 })
    return { x, y, spread: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)) }
  }
  element.addEventListener(
    'touchstart',
    (event) => {
      last = measure(event)
      if (last) event.preventDefault()
    },
    { passive: false },
  )
  element.addEventListener(
    'touchmove',
    (event) => {
      const now = measure(event)
      if (!now || !last) return
      event.preventDefault()
      panPixels(target, now.x - last.x, now.y - last.y)
      zoomBy(target, now.spread / last.spread, [now.x, now.y])
      last = now
    },
    { passive: false },
  )
  for (const end of ['touchend', 'touchcancel'] as const) {
    element.addEventListener(end, (event) => {
      last = measure(event)
    })
  }
}
