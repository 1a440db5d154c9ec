import { setHover, setView } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import { criticalOf } from '../../trajectories/critical.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { type ElementSize, observeSize } from '../shared/element-size.ts'
import { afterFrame, cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { markedCritical } from '../shared/marked-critical.ts'
import { createPointTip } from '../shared/point-tip.ts'
import { placesNow } from '../shared/race-places.ts'
import { pictureStrings } from '../shared/strings/picture-strings.ts'
import { labelIn } from '../shared/strings/registry-text.ts'
import { currentTheme, onThemeChange } from '../shared/theme.ts'
import { isToldTruly } from '../shared/told-truly.ts'
import type { whatHappened } from '../shared/what-happened.ts'
import { type AxisNames, createAxes } from './axes.ts'
import { createContourScene } from './contour-scene.ts'
import type { CriticalMarks } from './critical-marks.ts'
import { figureText } from './figure-text.ts'
import type { FlowLayer } from './flow-canvas.ts'
import { type GestureTarget, listenToGestures } from './gestures.ts'
import { listenToHeadDrag } from './head-drag.ts'
import { createLayerStack } from './layer-stack.ts'
import { nearestPoint } from './nearest-point.ts'
import { createPathMarks } from './path-marks.ts'
import { type PlotFrame, resolution } from './plot-frame.ts'
import { createStartHandle } from './start-handle.ts'
import type { StudyMarks } from './study/study-marks.ts'
import { tidyWindow } from './zoom.ts'
import { createZoomButtons } from './zoom-buttons.ts'

/** Milliseconds that the ground of the first picture waits at most for the paths, which are sooner drawn than it is. */
const patience = 250

/** A path is under the pointer within so many pixels. */
const hoverReach = 20

interface PlotOptions {
  /** The start point is shown, and neither a click nor a drag moves it. */
  readonly fixedStart?: boolean
  /** Where the buttons for zooming stand, if not on the picture. */
  readonly zoomIn?: HTMLElement
}

/**
 * The contour plot in an element: draws itself whenever the store changes, and tells the store what the reader does with it.
 * Returns the way to take it down.
 */
export function createContourPlot(
  container: HTMLElement,
  store: Store,
  { fixedStart = false, zoomIn = container }: PlotOptions = {},
): () => void {
  const picture = htmlElement('div', { class: 'contour-picture', role: 'img' }, container)
  const overlay = svgElement(
    'svg',
    {
      class: 'contour-overlay',
      tabindex: 0,
      role: 'group',
      'aria-label': fixedStart ? pictureStrings().plotStill : pictureStrings().plot,
    },
    container,
  )
  const drawAxes = createAxes(overlay)
  const clip = svgElement('svg', { class: 'contour-clip', overflow: 'hidden' }, overlay)
  svgElement('rect', { class: 'contour-ground', width: '100%', height: '100%' }, clip)
  const criticals = svgElement('g', {}, clip)
  const marks = createPathMarks(clip)
  const above = svgElement('g', {}, overlay)
  let size: ElementSize | undefined
  const scene = createContourScene(store, () => size)
  let pointer: readonly [number, number] | undefined
  let drawn: Readonly<Partial<Record<'problem' | 'frame' | 'critical' | 'marked', unknown>>> = {}
  let described: Readonly<Record<string, unknown>> = {}
  /** Puts what happened into words; fetched after the first picture. */
  let told: typeof whatHappened | undefined
  /** Marks minima, saddles and maxima, and puts them into words; fetched after the first picture. */
  let criticalMarks: CriticalMarks | undefined
  /** Draws what the reader wants to see of one step; fetched when there is something. */
  let studyMarks: StudyMarks | 'coming' | undefined

  const pixel: GestureTarget['pixel'] = ({ clientX, clientY }) => {
    const box = container.getBoundingClientRect()
    const frame = scene.frame()
    // A slide that is shown larger or smaller scales the page, not the plot's own measures.
    const scaleX = box.width / container.offsetWidth || 1
    const scaleY = box.height / container.offsetHeight || 1
    return [(clientX - box.left) / scaleX - (frame?.left ?? 0), (clientY - box.top) / scaleY - (frame?.top ?? 0)]
  }
  const handle = createStartHandle(above, store, pixel)
  if (fixedStart) setAttributes(above, { inert: '', 'pointer-events': 'none' })
  const tip = createPointTip(container)
  const target: GestureTarget = {
    frame: scene.frame,
    domain: () => store.getState().problem?.domain,
    setWindow: (window) => setView(store, { window: window && tidyWindow(window) }),
    tap: (x, y) => {
      const frame = scene.frame()
      if (!fixedStart && frame && x >= 0 && y >= 0 && x <= frame.width && y <= frame.height) handle.moveTo(x, y)
    },
    pixel,
  }
  listenToGestures(overlay, target)
  listenToHeadDrag(marks, store, scene.paths, target)
  const removeZoom = createZoomButtons(zoomIn, target)

  const draw = (): void => {
    const state = store.getState()
    const frame = scene.frame()
    const { problem } = state
    const theme = currentTheme(container)
    container.style.colorScheme = theme
    container.classList.toggle('is-empty', !frame)
    if (!frame || !problem) return
    if (drawn.frame !== frame || drawn.problem !== problem) {
      place(picture, frame)
      setAttributes(clip, { x: frame.left, y: frame.top, width: frame.width, height: frame.height })
      setAttributes(above, { transform: `translate(${frame.left} ${frame.top})` })
      drawAxes(frame, axisNames(problem))
    }
    const marked = markedCritical(state)
    if (drawn.frame !== frame || drawn.marked !== marked) criticalMarks?.draw(marked, frame)
    const { head } = state.playback
    const paths = { paths: scene.screenPaths(frame), frame, head }
    stack.draw(paths, ground ? { problem, scale: scene.scale(problem, frame), frame, theme } : undefined)
    if (!ground && state.trajectories) afterFrame(drawGround)
    drawFlow(state, frame)
    marks.draw(scene.paths(), frame, head, placesNow(state))
    marks.point(scene.paths(), frame, state.hover)
    handle.draw(frame)
    if ((state.study.shown.length > 0 || state.study.path || state.study.metrics) && !studyMarks) void fetchStudy()
    if (typeof studyMarks === 'object') studyMarks.draw(state, frame)
    drawn = { problem, frame, critical: state.critical, marked }
    requestFrame(describe)
  }
  /** Puts the picture into words, in the frame after it. */
  const describe = (): void => {
    const state = store.getState()
    const frame = scene.frame()
    const {
      problem,
      trajectories,
      critical,
      experiment: { runs },
    } = state
    if (!frame || !problem) return
    const about = { problem, frame, trajectories, runs, told, critical, criticalMarks }
    if (Object.entries(about).some(([name, one]) => described[name] !== one) && isToldTruly(state)) {
      const points = criticalMarks?.tell(criticalOf(problem, critical) ?? [], frame) ?? ''
      setAttributes(picture, { 'aria-label': figureText(state, frame.window, told?.(state) ?? [], points) })
      described = about
    }
    if (trajectories && !fetchingWords) {
      fetchingWords = true
      afterFrame(() => void fetchWords())
    }
  }
  const redraw = (): void => requestFrame(draw)
  /** A batch is rare; what draws it is fetched with the first one. */
  let flow: FlowLayer | undefined
  let fetchingFlow = false
  const drawFlow = (state: State, frame: PlotFrame): void => {
    if (state.flow && !flow && !fetchingFlow) {
      fetchingFlow = true
      void fetchFlow()
    }
    flow?.draw(state, frame)
  }
  const fetchFlow = async (): Promise<void> => {
    const { createFlowLayer } = await import('./flow-canvas.ts')
    if (gone) return
    flow = createFlowLayer(picture, store, redraw)
    redraw()
  }
  let gone = false
  let fetchingWords = false
  const fetchWords = async (): Promise<void> => {
    const [words, marksOf] = await Promise.all([import('../shared/what-happened.ts'), import('./critical-marks.ts')])
    if (gone) return
    told = words.whatHappened
    criticalMarks = marksOf.createCriticalMarks(criticals, container)
    drawn = {}
    redraw()
  }
  const fetchStudy = async (): Promise<void> => {
    studyMarks = 'coming'
    const { createStudyMarks } = await import('./study/study-marks.ts')
    if (gone) return
    studyMarks = createStudyMarks(picture, store, redraw)
    redraw()
  }
  const stack = createLayerStack(picture, store, redraw)
  /** Whether the ground is drawn: in the first picture the paths come before it. */
  let ground = false
  const drawGround = (): void => {
    if (ground || gone) return
    ground = true
    redraw()
  }
  const waiting = setTimeout(() => {
    if (!store.getState().trajectories) drawGround()
  }, patience)

  const hover = (): void => {
    const frame = scene.frame()
    if (!frame || !pointer) return
    const found = nearestPoint(scene.paths(), frame, pointer[0], pointer[1], hoverReach)
    setHover(store, found)
    if (found) tip.show(store.getState(), found, pointer[0] + frame.left, pointer[1] + frame.top, resolution(frame))
    else tip.hide()
  }
  const leave = (): void => {
    if (pointer) setHover(store, undefined)
    pointer = undefined
    tip.hide()
  }
  overlay.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return
    const onHandle =
      event.target instanceof Element && event.target.closest('.contour-start, .contour-critical') !== null
    if (event.buttons !== 0 || onHandle) return leave()
    pointer = pixel(event)
    requestFrame(hover)
  })
  overlay.addEventListener('pointerleave', leave)

  const stopSize = observeSize(container, (next) => {
    size = next
    redraw()
  })
  const stopTheme = onThemeChange(redraw)
  const stopStore = store.subscribe(redraw)
  redraw()

  return () => {
    gone = true
    clearTimeout(waiting)
    for (const stop of [stopSize, stopTheme, stopStore]) stop()
    leave()
    cancelFrame(draw)
    cancelFrame(describe)
    cancelFrame(hover)
    stack.dispose()
    flow?.dispose()
    if (typeof studyMarks === 'object') studyMarks.dispose()
    removeZoom()
    container.replaceChildren()
  }
}

/** What the axes are called where they are numbers of a data problem. */
const axisNames = ({ data }: ProblemHandle): AxisNames | undefined =>
  data && { x: labelIn(data.axes.x), y: labelIn(data.axes.y) }

function place(element: HTMLElement, { left, top, width, height }: PlotFrame): void {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
}
