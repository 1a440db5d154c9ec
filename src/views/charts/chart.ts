import { setHover } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { type ElementSize, observeSize } from '../shared/element-size.ts'
import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { minimaOf } from '../shared/minima.ts'
import { lookOf } from '../shared/palette.ts'
import { createPointTip } from '../shared/point-tip.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import { sentences } from '../shared/strings/sentences.ts'
import { currentTheme, drawingScale, onThemeChange } from '../shared/theme.ts'
import { createChartAxes } from './chart-axes.ts'
import { type ChartFrame, chartFrame, valueToY } from './chart-frame.ts'
import { chartText, valuesText } from './chart-text.ts'
import { createCrosshair } from './crosshair.ts'
import { clipCurves, drawCurves, inPlot, nearestStep, stepToX } from './curves.ts'
import { drawHeadDots } from './head-dots.ts'
import { createHeadLine, listenToScrubbing } from './head-line.ts'
import { shownTraining } from '../shared/network/shown-networks.ts'
import { networkCurves } from './network-curves.ts'
import { curvesNote } from './network-marks.ts'
import { knownLosses } from './known-losses.ts'
import { type Across, type Curve, curvesOf, type Measure, measureName } from './measures.ts'
import type { drawPredicted as drawsPredicted } from './predicted-lines.ts'
import { valueAxis } from './value-axis.ts'

/** What a chart shows, and whether it is the one of several whose play head takes the focus. */
export interface ChartChoice {
  readonly measure: Measure
  readonly across: Across
  readonly takesFocus: boolean
}

const hoverReach = 40
let charts = 0

/** A chart in an element: draws itself whenever the store changes. Returns the way to take it down. */
export function createChart(
  container: HTMLElement,
  store: Store,
  { measure, across, takesFocus }: ChartChoice,
): () => void {
  const picture = svgElement('svg', { class: 'chart-picture', role: 'img' }, container)
  const drawAxes = createChartAxes(picture)
  const plot = svgElement('svg', { overflow: 'hidden' }, picture)
  const layers = {
    clips: svgElement('defs', { id: `chart-clip-${++charts}` }, plot),
    predicted: svgElement('g', { class: 'chart-lines chart-predicted' }, plot),
    faint: svgElement('g', { class: 'chart-lines chart-faint' }, plot),
    strong: svgElement('g', { class: 'chart-lines' }, plot),
    marks: svgElement('g', {}, plot),
  }
  const controls = svgElement(
    'svg',
    { class: 'chart-controls', role: 'group', 'aria-label': measureName(measure) },
    container,
  )
  const above = svgElement('g', {}, controls)
  const dots = svgElement('g', { class: 'chart-dots', 'aria-hidden': 'true' }, above)
  const drawCrosshair = createCrosshair(above)
  const ground = svgElement('rect', { class: 'chart-ground' }, above)
  const header = htmlElement('div', { class: 'chart-header' }, container)
  const label = htmlElement('b', {}, header)
  const note = htmlElement('span', {}, header)
  const tip = createPointTip(container)
  const nothing = htmlElement('p', { class: 'chart-nothing' }, container)

  let size: ElementSize | undefined
  let frame: ChartFrame | undefined
  let curves: readonly Curve[] = []
  let drawn: readonly unknown[] = []
  let tell: (() => string) | undefined
  let drawPredicted: typeof drawsPredicted | undefined
  let predictedOf: readonly unknown[] = []
  let pointer: readonly [number, number] | undefined
  let gone = false
  const head = createHeadLine(above, store, takesFocus, (step) => valuesText(store.getState(), measure, curves, step))

  /** The curves and axes, only where what they are made from has changed. */
  const drawStructure = (state: State): void => {
    const { problem, experiment } = state
    const trajectories = state.training?.trajectories ?? state.trajectories
    const hidden = experiment.runs.map((run) => (run.hidden === true ? '1' : '0')).join('')
    const theme = currentTheme()
    const made = [
      trajectories,
      problem?.key,
      hidden,
      experiment.view.chart,
      size,
      theme,
      drawingScale(),
      experiment.runs,
      experiment.view.colours,
    ]
    if (made.every((value, index) => value === drawn[index]) && drawn.length > 0) return
    drawn = made
    const minima = measure === 'distance' && problem ? minimaOf(problem) : []
    const networks = shownTraining(state)
    const isHidden = (run: number): boolean => hidden[run] !== '0'
    const look = (run: number): number => lookOf(experiment.view, run)
    curves = networks
      ? networkCurves(measure, across, networks, isHidden, look)
      : curvesOf(
          measure,
          across,
          trajectories?.result.runs ?? [],
          isHidden,
          minima,
          look,
          problem?.data?.training.length,
        )
    const values = curves.map((curve) => curve.values)
    const known = measure === 'loss' ? knownLosses(problem) : { minimum: 0 }
    const scale = measure === 'accuracy' ? 'linear' : (experiment.view.chart ?? 'log')
    const axis = valueAxis(scale, values, measure === 'accuracy' ? { drawn: [0, 100] } : known, measureName(measure))
    const steps = trajectories?.steps ?? 0
    const [farthest] = curves.map(({ along }) => along).toSorted((a, b) => b.at(steps) - a.at(steps))
    const none = experiment.runs.length === 0
    frame = size && trajectories && !none ? chartFrame(size, steps, axis, farthest) : undefined
    container.classList.toggle('is-empty', !frame)
    nothing.textContent = none ? words().noMethod : ''
    container.style.colorScheme = theme
    if (!frame) return
    const { left, top, width, height } = frame
    // Room above and below, so that a line on the edge keeps its width.
    setAttributes(plot, {
      x: left - 4,
      y: top - 3,
      width: width + 8,
      height: height + 6,
      viewBox: `-4 -3 ${width + 8} ${height + 6}`,
    })
    setAttributes(above, { transform: `translate(${left} ${top})` })
    setAttributes(ground, { x: 0, y: -10, width, height: height + 10 })
    const shown = curves
    tell = () => chartText(state, measure, across, shown, axis)
    requestFrame(describe)
    label.textContent = axis.label
    const unknown = measure === 'distance' && minima.length === 0
    const notes = [...(axis.note === undefined ? [] : [axis.note]), ...curvesNote(curves)]
    note.textContent = unknown ? words().noMinimum : sentences(notes)
    drawAxes(frame, words().axes[across])
    drawCurves(layers, frame, curves, theme)
  }

  /** Puts the curves into words, in the frame after them. */
  const describe = (): void => {
    if (tell) setAttributes(picture, { 'aria-label': tell() })
  }

  /** What theory predicts is asked for; what draws it is fetched then. */
  const predict = (state: State): void => {
    const { predicted: wanted, run } = state.study
    if (!wanted && !drawPredicted) return
    const asked = [wanted, run, drawPredicted, frame, state.trajectories]
    if (asked.every((one, index) => one === predictedOf[index])) return
    predictedOf = asked
    if (!wanted) layers.predicted.replaceChildren()
    else if (drawPredicted && frame) drawPredicted(layers.predicted, frame, state)
    else if (!drawPredicted) void fetchPredicted()
  }
  const fetchPredicted = async (): Promise<void> => {
    ;({ drawPredicted } = await import('./predicted-lines.ts'))
    redraw()
  }

  /** The problem of the curves, and whether those of another one are coming. */
  let shownOf: State['problem']
  let isComing = false
  const follow = (): void => {
    isComing = false
    if (gone) return
    shownOf = store.getState().problem
    draw()
  }

  const draw = (): void => {
    const state = store.getState()
    // On another surface the paths come first, and the curves behind their frame.
    if (shownOf && state.problem && state.problem !== shownOf) {
      if (!isComing) setTimeout(follow)
      isComing = true
      return
    }
    shownOf = state.problem
    drawStructure(state)
    if (!frame) return
    if (measure === 'loss' && across === 'step') predict(state)
    const step = Math.min(state.playback.head, frame.steps)
    clipCurves(layers, frame, curves, step)
    // With the head at the end the strong lines cover the faint ones.
    layers.faint.style.display = step >= frame.steps ? 'none' : ''
    head.draw(frame)
    drawHeadDots(dots, frame, curves, step)
    drawCrosshair(frame, curves, state.hover, pointer !== undefined)
  }

  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const box = container.getBoundingClientRect()
    return [event.clientX - box.left - (frame?.left ?? 0), event.clientY - box.top - (frame?.top ?? 0)]
  }
  const hover = (): void => {
    // a pointer over curves that others take the place of points at none
    if (!frame || !pointer || isComing) return
    const state = store.getState()
    const found = nearestStep(frame, curves, pointer[0], pointer[1], hoverReach)
    setHover(store, found)
    const curve = found && curves.find(({ run }) => run === found.run)
    if (!curve || !state.problem) return tip.hide()
    const { x, y } = state.problem.domain
    const value = curve.values[found.step] ?? Number.NaN
    const place = [
      frame.left + stepToX(frame, curve, found.step),
      frame.top + inPlot(frame, valueToY(frame, value)),
    ] as const
    tip.show(state, found, place[0], place[1], [(x[1] - x[0]) / 500, (y[1] - y[0]) / 500])
  }
  const leave = (): void => {
    if (pointer) setHover(store, undefined)
    pointer = undefined
    tip.hide()
  }

  listenToScrubbing(ground, store, (event) => frame && frame.along.stepAt(frame.x.invert(placeOf(event)[0])))
  ground.addEventListener('pointermove', (event) => {
    // A finger that drags the play head has no other way to ask for the values under it.
    if (event.pointerType !== 'touch' && event.buttons !== 0) return leave()
    pointer = placeOf(event)
    requestFrame(hover)
  })
  for (const end of ['pointerleave', 'pointercancel'] as const) ground.addEventListener(end, leave)

  const redraw = (): void => requestFrame(draw)
  const stopSize = observeSize(container, (next) => {
    size = next
    redraw()
  })
  const stopTheme = onThemeChange(redraw)
  const stopStore = store.subscribe(redraw)
  redraw()

  return () => {
    gone = true
    for (const stop of [stopSize, stopTheme, stopStore]) stop()
    leave()
    cancelFrame(draw)
    cancelFrame(describe)
    cancelFrame(hover)
    container.replaceChildren()
  }
}
