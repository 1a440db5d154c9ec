import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import type { DataHandle } from '../../trajectories/handles.ts'
import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { type ElementSize, observeSize } from '../shared/element-size.ts'
import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { lookOf } from '../shared/palette.ts'
import { type PathPoints, pathsOf } from '../shared/path-points.ts'
import { dataStrings } from '../shared/strings/data-strings.ts'
import { currentTheme, drawingScale, onThemeChange } from '../shared/theme.ts'
import { createDataAxes } from './data-axes.ts'
import { type DataFrame, dataFrame } from './data-frame.ts'
import { dataText } from './data-text.ts'
import { drawFits } from './fitted-curves.ts'
import { presentBatch } from './present-batch.ts'
import { dotsPath } from './sample-dots.ts'

/**
 * The samples of a data problem in an element, with what each run makes of them at the play head: draws itself whenever the
 * store changes. Returns the way to take it down.
 */
export function createDataPlot(container: HTMLElement, store: Store): () => void {
  const words = dataStrings()
  const picture = svgElement('svg', { class: 'data-picture-svg', role: 'img' }, container)
  const drawAxes = createDataAxes(picture)
  const plot = svgElement('svg', { overflow: 'hidden' }, picture)
  const training = svgElement('path', { class: 'data-training' }, plot)
  const validation = svgElement('path', { class: 'data-validation' }, plot)
  const hollow = svgElement('path', { class: 'data-validation-inside' }, plot)
  const batch = svgElement('path', { class: 'data-batch' }, plot)
  const fits = svgElement('g', { class: 'data-fits' }, plot)
  const header = htmlElement('div', { class: 'data-header', 'aria-hidden': 'true' }, container)
  htmlElement('b', {}, header).textContent = words.title
  const trained = htmlElement('span', { class: 'data-key' }, header)
  const kept = htmlElement('span', { class: 'data-key is-hollow' }, header)
  const lit = htmlElement('span', { class: 'data-key is-lit', hidden: '' }, header)

  let size: ElementSize | undefined
  let frame: DataFrame | undefined
  let drawn: readonly unknown[] = []
  let measured: readonly unknown[] = []
  let headerHeight = 0
  let paths: readonly PathPoints[] = []
  let pathsFrom: readonly unknown[] = []

  /** How high the words over the plot are, which have several lines where it is narrow; the plot does not jump with the batch. */
  const measureHeader = (data: DataHandle | undefined, type: number): void => {
    const told = [data, size, type, lit.textContent, lit.hidden]
    if (!data || same(told, measured)) return
    trained.textContent = words.training(data.training.length)
    kept.textContent = words.validation(data.validation.length)
    kept.hidden = data.validation.length === 0
    const before = same(told.slice(0, 3), measured.slice(0, 3)) ? headerHeight : 0
    measured = told
    headerHeight = Math.max(before, header.offsetHeight)
  }

  /** The samples and axes, only where what they are made from has changed. */
  const drawSamples = (data: DataHandle | undefined): void => {
    const { type } = drawingScale()
    measureHeader(data, type)
    const made = [data, size, type, headerHeight]
    if (same(made, drawn)) return
    drawn = made
    frame = size && data ? dataFrame(size, data, type, headerHeight) : undefined
    container.classList.toggle('is-empty', !frame)
    if (!frame || !data) return
    const { left, top, width, height } = frame
    // Room around the plot, so that a dot on its edge stays whole.
    const viewBox = `-4 -4 ${width + 8} ${height + 8}`
    setAttributes(plot, { x: left - 4, y: top - 4, width: width + 8, height: height + 8, viewBox })
    drawAxes(frame, !data.predict)
    setAttributes(training, { d: dotsPath(frame, data.training) })
    for (const part of [validation, hollow]) setAttributes(part, { d: dotsPath(frame, data.validation) })
  }

  const findPaths = ({ trajectories, experiment }: State): void => {
    const hidden = experiment.runs.map((run) => (run.hidden === true ? '1' : '0')).join('')
    const made = [trajectories, hidden, experiment.view.colours]
    if (same(made, pathsFrom)) return
    pathsFrom = made
    const all = trajectories
      ? pathsOf(
          trajectories.result,
          (run) => hidden[run] !== '0',
          (run) => lookOf(experiment.view, run),
        )
      : []
    paths = all.filter(({ kind }) => kind !== 'average')
  }

  const draw = (): void => {
    const state = store.getState()
    const data = state.problem?.data
    const theme = currentTheme()
    container.style.colorScheme = theme
    const present = presentBatch(state)
    lit.hidden = !present
    if (present) lit.textContent = words.batch(present.samples.length)
    drawSamples(data)
    if (!frame || !data) return
    findPaths(state)
    const { head, playing } = state.playback
    const step = Math.min(head, state.trajectories?.steps ?? 0)
    setAttributes(batch, { d: present ? dotsPath(frame, present.samples) : '' })
    if (present) {
      const colour = groundColour(lookOf(state.experiment.view, present.run), theme)
      setAttributes(batch, { stroke: colour })
      lit.style.setProperty('--lit', colour)
    }
    drawFits(fits, { frame, data, paths, step, hovered: state.hover?.run, theme })
    // While it plays the words would change with every frame, and nobody could read them.
    if (!playing) setAttributes(picture, { 'aria-label': dataText(data, frame, state.experiment.runs, paths, step) })
  }

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
    cancelFrame(draw)
    container.replaceChildren()
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])
