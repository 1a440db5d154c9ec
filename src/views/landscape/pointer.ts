import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'

/** What the pointer and the keys do on the landscape besides turning it; places in CSS pixels of the element. */
export interface PointerActs {
  /** The pointer rests or moves over a place without a button pressed; undefined when it has left. */
  readonly hover: (place: readonly [number, number] | undefined) => void
  readonly isOnStart: (x: number, y: number, reach: number) => boolean
  readonly moveStartTo: (x: number, y: number) => void
  /** The run whose play head is there. */
  readonly headAt: (x: number, y: number, reach: number) => number | undefined
  readonly moveHeadTo: (run: number, x: number, y: number) => void
  /** A click on a play head is a click on the surface below it. */
  readonly clicked: (x: number, y: number) => void
  /** Moves the start by shares of the domain. */
  readonly nudgeStart: (right: number, up: number) => void
}

const reach = { mouse: 14, touch: 24 } as const
const clickReach = 4
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/**
 * Hover, the start point and the play heads dragged by their markers, and the start moved by arrow keys with Shift. It listens
 * before the camera does, so that a drag of these turns nothing. Returns the way to stop.
 */
export function listenToPointer(element: HTMLElement, acts: PointerActs): () => void {
  const ending = new AbortController()
  const capture = { capture: true, signal: ending.signal }
  let pointer: readonly [number, number] | undefined
  /** What is dragged: a run's play head, or without a run the start point. */
  let drag:
    | { readonly id: number; readonly x: number; readonly y: number; readonly run: number | undefined; moved: boolean }
    | undefined

  const placeOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const box = element.getBoundingClientRect()
    return [clientX - box.left, clientY - box.top] as const
  }
  const reachOf = ({ pointerType }: PointerEvent): number => (pointerType === 'touch' ? reach.touch : reach.mouse)
  const onStart = (event: PointerEvent): boolean => acts.isOnStart(...placeOf(event), reachOf(event))
  const headUnder = (event: PointerEvent): number | undefined => acts.headAt(...placeOf(event), reachOf(event))
  const hover = (): void => acts.hover(pointer)
  const leave = (): void => {
    cancelFrame(hover)
    if (pointer) acts.hover(undefined)
    pointer = undefined
  }

  const press = (event: PointerEvent): void => {
    leave()
    if (event.button !== 0 || !event.isPrimary) return
    const run = onStart(event) ? undefined : headUnder(event)
    if (run === undefined && !onStart(event)) return
    event.stopPropagation()
    element.setPointerCapture(event.pointerId)
    drag = { id: event.pointerId, x: event.clientX, y: event.clientY, run, moved: false }
    element.classList.add('is-dragged')
    element.focus({ preventScroll: true })
  }
  const move = (event: PointerEvent): void => {
    if (drag?.id === event.pointerId) {
      event.stopPropagation()
      drag.moved ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) >= clickReach
      if (!drag.moved) return
      if (drag.run === undefined) acts.moveStartTo(...placeOf(event))
      else acts.moveHeadTo(drag.run, ...placeOf(event))
      return
    }
    if (event.pointerType === 'touch' || event.buttons !== 0) return leave()
    pointer = placeOf(event)
    const start = onStart(event)
    element.classList.toggle('is-on-start', start)
    element.classList.toggle('is-on-head', !start && headUnder(event) !== undefined)
    requestFrame(hover)
  }
  const release = (event: PointerEvent): void => {
    if (drag?.id !== event.pointerId) return
    event.stopPropagation()
    if (drag.run !== undefined && !drag.moved && event.type === 'pointerup') acts.clicked(...placeOf(event))
    drag = undefined
    element.classList.remove('is-dragged')
  }
  const key = (event: KeyboardEvent): void => {
    const direction = arrows[event.key]
    if (!direction || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    acts.nudgeStart(direction[0] / 100, direction[1] / 100)
  }
  // A finger on the start point or a play head drags it; the page does not scroll with it.
  const keepFromPage = (event: TouchEvent): void => {
    const [touch, second] = event.touches
    if (!touch || second) return
    const at = placeOf(touch)
    if (acts.isOnStart(...at, reach.touch) || acts.headAt(...at, reach.touch) !== undefined) event.preventDefault()
  }

  element.addEventListener('pointerdown', press, capture)
  element.addEventListener('pointermove', move, capture)
  element.addEventListener('pointerup', release, capture)
  element.addEventListener('pointercancel', release, capture)
  element.addEventListener('pointerleave', leave, { signal: ending.signal })
  element.addEventListener('keydown', key, capture)
  element.addEventListener('touchstart', keepFromPage, { passive: false, signal: ending.signal })
  return () => {
    leave()
    ending.abort()
  }
}
