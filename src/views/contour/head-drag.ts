import { pause, setHead } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import type { PathPoints } from '../shared/path-points.ts'
import type { GestureTarget } from './gestures.ts'
import { stepAlong } from './nearest-point.ts'
import type { PathMarks } from './path-marks.ts'

/** A pointer that moved less than this many pixels has clicked. */
const clickReach = 4

/**
 * Dragging a run's marker moves the play head to the step of its path that is nearest to the pointer. A click on it is a click
 * on the plot; without a drag the play head is moved on the scrub bar, in the chart, or with the keys there.
 */
export function listenToHeadDrag(
  marks: PathMarks,
  store: Store,
  paths: () => readonly PathPoints[],
  target: GestureTarget,
): void {
  const { element } = marks
  let drag: { readonly run: number; readonly x: number; readonly y: number; moved: boolean } | undefined

  element.addEventListener('pointerdown', (event) => {
    const run = marks.runOf(event.target)
    if (run === undefined || event.button !== 0 || !(event.target instanceof Element)) return
    event.stopPropagation()
    event.target.setPointerCapture(event.pointerId)
    drag = { run, x: event.clientX, y: event.clientY, moved: false }
  })
  element.addEventListener('pointermove', (event) => {
    if (!drag || event.buttons === 0) return
    drag.moved ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) >= clickReach
    const { run, moved } = drag
    const path = paths().find((one) => one.run === run && one.kind === 'run')
    const frame = target.frame()
    if (!moved || !path || !frame) return
    const { playback } = store.getState()
    if (playback.playing) pause(store)
    setHead(store, stepAlong(path, frame, ...target.pixel(event), Math.round(Math.min(playback.head, path.steps))))
  })
  element.addEventListener('click', (event) => {
    event.stopPropagation()
    if (drag?.moved !== true) target.tap(...target.pixel(event))
    drag = undefined
  })
  element.addEventListener('pointercancel', () => {
    drag = undefined
  })
}
