import type { PerspectiveCamera } from 'three/webgpu'
import { MOUSE, TOUCH } from 'three/webgpu'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'

import { onFrame } from '../shared/frame-loop.ts'
import type { CameraAngles } from './camera-angles.ts'
import { allowed, anglesOf, farthest, highest, lowest, nearest, positionOf, target } from './camera-angles.ts'

export interface CameraControl {
  readonly angles: () => CameraAngles
  /** Puts the camera there at once. */
  readonly set: (angles: CameraAngles) => void
  /** Moves it there in a moment; at once for a reader who wants no motion. */
  readonly fly: (angles: CameraAngles, landed: () => void) => void
  readonly dispose: () => void
}

export interface CameraEvents {
  /** The camera was moved, by whatever. */
  readonly moved: () => void
  /** The reader's gesture ended. */
  readonly chosen: (angles: CameraAngles) => void
  /** The reader clicked or tapped, without dragging, at a place in CSS pixels of the element. */
  readonly clicked: (x: number, y: number) => void
}

const flight = 0.45
const degreesAKey = 5
const zoomAKey = 1.1
/** A press that moved less, in CSS pixels, is a click. */
const clickReach = 4

/**
 * Drag turns, the wheel zooms with Ctrl or Meta held or with the focus inside (else the page scrolls), one finger turns
 * sideways while the page still scrolls up and down, two fingers zoom, arrow keys turn, + and − zoom.
 */
export function controlCamera(camera: PerspectiveCamera, element: HTMLElement, events: CameraEvents): CameraControl {
  const ending = new AbortController()
  const { signal } = ending
  // Before the controls' own listeners: the page keeps the wheel that is not meant for the camera.
  const keepForPage = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== element) event.stopPropagation()
  }
  element.addEventListener('wheel', keepForPage, { capture: true, passive: true, signal })

  const controls = new OrbitControls(camera, element)
  controls.enablePan = false
  controls.mouseButtons = { LEFT: MOUSE.ROTATE }
  controls.touches = { ONE: TOUCH.ROTATE, TWO: TOUCH.DOLLY_ROTATE }
  controls.rotateSpeed = 0.8
  controls.minDistance = nearest
  controls.maxDistance = farthest
  controls.minPolarAngle = ((90 - highest) * Math.PI) / 180
  controls.maxPolarAngle = ((90 - lowest) * Math.PI) / 180
  controls.target.set(...target)
  element.style.touchAction = 'pan-y'
  element.tabIndex = 0

  const angles = (): CameraAngles => anglesOf([camera.position.x, camera.position.y, camera.position.z])
  const put = (to: CameraAngles): void => {
    camera.position.set(...positionOf(allowed(to)))
    controls.update()
    events.moved()
  }
  let land: (() => void) | undefined
  const stopFlight = (): void => {
    land?.()
    land = undefined
  }
  // A click is no gesture of the camera's: it keeps the camera that the surface brought.
  let before = ''
  controls.addEventListener('start', () => {
    stopFlight()
    // Of two fingers one leaves first, and the other is a new start: both are one gesture.
    before ||= String(angles())
  })
  controls.addEventListener('change', events.moved)
  controls.addEventListener('end', () => {
    if (String(angles()) !== before) events.chosen(angles())
    before = ''
  })

  let pressed: readonly [number, number] | undefined
  const press = (event: PointerEvent): void => {
    pressed = event.isPrimary && event.button === 0 ? [event.clientX, event.clientY] : undefined
  }
  const release = (event: PointerEvent): void => {
    if (!pressed || !event.isPrimary) return
    const moved = Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1])
    pressed = undefined
    const box = element.getBoundingClientRect()
    if (moved <= clickReach) events.clicked(event.clientX - box.left, event.clientY - box.top)
  }
  element.addEventListener('pointerdown', press, { signal })
  element.addEventListener('pointerup', release, { signal })
  element.addEventListener('pointercancel', () => (pressed = undefined), { signal })

  const key = (event: KeyboardEvent): void => {
    const change = changeOf(event)
    if (!change || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    stopFlight()
    const [azimuth, elevation, distance] = angles()
    put([azimuth + change[0], elevation + change[1], distance * change[2]])
  }
  element.addEventListener('keydown', key, { signal })
  const keyEnd = (event: KeyboardEvent): void => {
    if (changeOf(event)) events.chosen(angles())
  }
  element.addEventListener('keyup', keyEnd, { signal })

  return {
    angles,
    set: (to) => {
      stopFlight()
      put(to)
    },
    fly: (to, landed) => {
      stopFlight()
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        put(to)
        landed()
        return
      }
      const from = angles()
      // The short way round.
      const turn = ((((to[0] - from[0] + 180) % 360) + 360) % 360) - 180
      let seconds = 0
      land = onFrame((passed) => {
        seconds += passed
        const done = Math.min(seconds / flight, 1)
        const share = done * done * (3 - 2 * done)
        put([from[0] + share * turn, from[1] + share * (to[1] - from[1]), from[2] + share * (to[2] - from[2])])
        if (done < 1) return
        stopFlight()
        landed()
      })
    },
    dispose: () => {
      stopFlight()
      ending.abort()
      controls.dispose()
    },
  }
}

/** What a key does: degrees to the side, degrees up, factor of the distance. */
function changeOf({ key }: KeyboardEvent): readonly [number, number, number] | undefined {
  switch (key) {
    case 'ArrowLeft':
      return [-degreesAKey, 0, 1]
    case 'ArrowRight':
      return [degreesAKey, 0, 1]
    case 'ArrowUp':
      return [0, degreesAKey, 1]
    case 'ArrowDown':
      return [0, -degreesAKey, 1]
    case '+':
    case '=':
      return [0, 0, 1 / zoomAKey]
    case '-':
      return [0, 0, zoomAKey]
    default:
      return undefined
  }
}
