/** A place of the picture by its shares of width and height, 0 to 1, from below. */
export type Place = readonly [across: number, up: number]

interface Asked {
  /** Where an event is; undefined outside the map. */
  readonly placeOf: (event: PointerEvent) => Place | undefined
  /** Where the keyboard comes from an arrow to; undefined while there is no map. */
  readonly moved: (across: number, up: number, isFine: boolean) => Place | undefined
  readonly read: (place: Place) => void
  readonly take: (place: Place) => void
  /** Nothing is read any more. */
  readonly leave: () => void
}

/** So many CSS pixels a finger may stray and still taps. */
const slop = 10

const arrows: Readonly<Record<string, readonly [across: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Enter: [0, 0],
}

/**
 * Pointer and keyboard over a map. A mouse reads where it hovers and takes while it is down. A finger taps, or scrubs once it has
 * gone sideways: on its way up or down the page it takes nothing, though its first moves come before the page claims them.
 */
export function followPointing(overlay: SVGSVGElement, { placeOf, moved, read, take, leave }: Asked): void {
  let finger: { readonly x: number; readonly y: number; isScrubbing: boolean; hasStrayed: boolean } | undefined

  const readAndTake = (event: PointerEvent, takes: boolean): void => {
    const place = placeOf(event)
    if (!place) return
    read(place)
    if (takes) take(place)
  }
  const follow = (event: PointerEvent): void => {
    if (!finger) return
    const [across, along] = [Math.abs(event.clientX - finger.x), Math.abs(event.clientY - finger.y)]
    if (!finger.hasStrayed && Math.max(across, along) > slop) {
      finger.hasStrayed = true
      finger.isScrubbing = across > along
    }
    if (finger.isScrubbing) readAndTake(event, true)
  }
  overlay.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    const isTouch = event.pointerType === 'touch'
    finger = isTouch ? { x: event.clientX, y: event.clientY, isScrubbing: false, hasStrayed: false } : undefined
    overlay.setPointerCapture(event.pointerId)
    if (!isTouch) readAndTake(event, true)
  })
  overlay.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') follow(event)
    else readAndTake(event, event.buttons === 1)
  })
  overlay.addEventListener('pointerup', (event) => {
    // a finger does not hover: what it takes stays to be read
    if (finger && (finger.isScrubbing || !finger.hasStrayed)) readAndTake(event, true)
    finger = undefined
  })
  overlay.addEventListener('pointercancel', () => {
    finger = undefined
  })
  overlay.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch' && document.activeElement !== overlay) leave()
  })
  overlay.addEventListener('blur', leave)
  overlay.addEventListener('keydown', (event) => {
    const arrow = arrows[event.key]
    const place = arrow && moved(...arrow, event.shiftKey)
    if (!place) return
    event.preventDefault()
    event.stopPropagation()
    read(place)
    if (event.key === 'Enter') take(place)
  })
}
