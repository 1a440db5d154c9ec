import { setHover, setView } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { type ElementSize, observeSize } from '../shared/element-size.ts'
import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { heightScaleOf } from '../shared/height.ts'
import { createPointTip } from '../shared/point-tip.ts'
import { currentTheme, onThemeChange } from '../shared/theme.ts'
import { createChartAxes } from './chart-axes.ts'
import { type ChartFrame, chartFrame, lossToY } from './chart-frame.ts'
import { chartText } from './chart-text.ts'
import { drawHeadDots } from './head-dots.ts'
import { createHeadLine, listenToScrubbing } from './head-line.ts'
import { type KnownLosses, lossAxis } from './loss-axis.ts'
import { chartColour, drawLines, inPlot, type LossSeries, lossSeries, nearestStep } from './loss-lines.ts'

const hoverReach = 40
let charts = 0

/** The loss by step in an element: draws itself whenever the store changes. Returns the way to take it down. */
export function createLossChart(container: HTMLElement, store: Store): () => void {
  const clipId = `loss-chart-clip-${++charts}`
  const picture = svgElement('svg', { class: 'loss-chart-picture', role: 'img' }, container)
  const drawAxes = createChartAxes(picture)
  const plot = svgElement('svg', { overflow: 'hidden' }, picture)
  const past = svgElement('rect', { x: 0, y: 0 }, svgElement('clipPath', { id: clipId }, plot))
  const groups = {
    faint: svgElement('g', { class: 'chart-lines chart-faint' }, plot),
    strong: svgElement('g', { class: 'chart-lines', 'clip-path': `url(#${clipId})` }, plot),
    marks: svgElement('g', {}, plot),
  }
  const controls = svgElement(
    'svg',
    { class: 'loss-chart-controls', role: 'group', 'aria-label': 'Loss by step' },
    container,
  )
  const above = svgElement('g', {}, controls)
  const crosshair = svgElement('line', { class: 'chart-crosshair', y1: 0, visibility: 'hidden' }, above)
  const dots = svgElement('g', { class: 'chart-dots' }, above)
  const ring = svgElement('circle', { class: 'chart-ring', r: 6, visibility: 'hidden' }, above)
  const ground = svgElement('rect', { class: 'chart-ground' }, above)
  const head = createHeadLine(above, store)
  const header = htmlElement('div', { class: 'chart-header' }, container)
  const label = htmlElement('b', {}, header)
  const note = htmlElement('span', {}, header)
  const toggle = htmlElement('button', { type: 'button', class: 'chart-toggle' }, header)
  toggle.textContent = 'log axis'
  const tip = createPointTip(container)

  let size: ElementSize | undefined
  let frame: ChartFrame | undefined
  let series: readonly LossSeries[] = []
  let drawn: readonly unknown[] = []
  let pointer: readonly [number, number] | undefined

  const wantedKind = ({ experiment }: State): 'linear' | 'log' => experiment.view.chart ?? 'log'

  /** The curves and axes, only where what they are made from has changed. */
  const drawStructure = (state: State): void => {
    const { trajectories, problem, experiment } = state
    const hidden = experiment.runs.map((run) => (run.hidden === true ? '1' : '0')).join('')
    const theme = currentTheme()
    const made = [trajectories, problem?.key, hidden, experiment.view.chart, size, theme]
    if (made.every((value, index) => value === drawn[index]) && drawn.length > 0) return
    drawn = made
    series = lossSeries(trajectories?.result.runs ?? [], (run) => hidden[run] !== '0')
    const axis = lossAxis(
      wantedKind(state),
      series.map(({ losses }) => losses),
      knownLosses(problem),
    )
    frame = size && trajectories ? chartFrame(size, trajectories.steps, axis) : undefined
    container.classList.toggle('is-empty', !frame)
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
    setAttributes(crosshair, { y2: height })
    setAttributes(past, { x: -4, y: -10, height: height + 20 })
    setAttributes(picture, { 'aria-label': chartText(state, series, axis) })
    label.textContent = axis.label
    note.textContent = axis.note ?? ''
    setAttributes(toggle, { 'aria-pressed': String(wantedKind(state) === 'log') })
    drawAxes(frame)
    drawLines(groups, frame, series, theme)
  }

  const draw = (): void => {
    const state = store.getState()
    drawStructure(state)
    if (!frame) return
    const step = Math.min(state.playback.head, frame.steps)
    setAttributes(past, { width: (frame.x(step) + 4).toFixed(2) })
    // With the head at the end the strong lines cover the faint ones.
    groups.faint.style.display = step >= frame.steps ? 'none' : ''
    head.draw(frame)
    drawHeadDots(dots, frame, series, step)
    drawHover(state)
  }

  const drawHover = ({ hover }: State): void => {
    const losses = hover && series.find(({ run }) => run === hover.run)?.losses
    const loss = hover && losses?.[Math.min(hover.step, losses.length - 1)]
    const visibility = hover && frame && loss !== undefined ? 'visible' : 'hidden'
    setAttributes(crosshair, { visibility })
    setAttributes(ring, { visibility })
    if (!hover || !frame || loss === undefined) return
    const x = frame.x(hover.step)
    setAttributes(crosshair, { x1: x, x2: x })
    setAttributes(ring, {
      cx: x,
      cy: inPlot(frame, lossToY(frame, loss)) || 0,
      stroke: chartColour(hover.run, currentTheme()),
    })
  }

  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const box = container.getBoundingClientRect()
    return [event.clientX - box.left - (frame?.left ?? 0), event.clientY - box.top - (frame?.top ?? 0)]
  }
  const hover = (): void => {
    if (!frame || !pointer) return
    const state = store.getState()
    const found = nearestStep(frame, series, pointer[0], pointer[1], hoverReach)
    setHover(store, found)
    if (!found || !state.problem) return tip.hide()
    const { x, y } = state.problem.domain
    const loss = state.trajectories?.result.runs[found.run]?.losses[found.step] ?? Number.NaN
    const place = [frame.left + frame.x(found.step), frame.top + inPlot(frame, lossToY(frame, loss))] as const
    tip.show(state, found, place[0], place[1], [(x[1] - x[0]) / 500, (y[1] - y[0]) / 500])
  }
  const leave = (): void => {
    if (pointer) setHover(store, undefined)
    pointer = undefined
    tip.hide()
  }

  listenToScrubbing(ground, store, (event) => frame && Math.round(frame.x.invert(placeOf(event)[0])))
  ground.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return
    if (event.buttons !== 0) return leave()
    pointer = placeOf(event)
    requestFrame(hover)
  })
  ground.addEventListener('pointerleave', leave)
  toggle.addEventListener('click', () => {
    setView(store, { chart: wantedKind(store.getState()) === 'log' ? 'linear' : undefined })
  })

  const redraw = (): void => requestFrame(draw)
  const stopSize = observeSize(container, (next) => {
    size = next
    redraw()
  })
  const stopTheme = onThemeChange(redraw)
  const stopStore = store.subscribe(redraw)
  redraw()

  return () => {
    for (const stop of [stopSize, stopTheme, stopStore]) stop()
    leave()
    cancelFrame(draw)
    cancelFrame(hover)
    container.replaceChildren()
  }
}

/** What the problem tells of its losses. Its declared minima are global ones. */
function knownLosses(problem: ProblemHandle | undefined): KnownLosses {
  if (!problem) return {}
  const { min, max } = heightScaleOf(problem, 'linear')
  const values = problem.minima.map(({ value }) => value)
  return { minimum: values.length > 0 ? Math.min(...values) : undefined, drawn: [min, max] }
}
