import { runParameters } from '../../experiment/parameters.ts'
import { pause, setHead, stepBy } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import { htmlElement } from '../shared/dom.ts'
import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { openedStep, type OpenedStep, stepAtHead } from '../shared/opened-step.ts'
import { coreText } from '../shared/strings/core-text.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import { curvatureOf } from './curvature-facts.ts'
import { drawFacts, factsOf } from './facts.ts'
import { createLineRow, type LineRow } from './line-row.ts'
import { lineResult } from './line-result.ts'
import { createModelsTable } from './models-table.ts'
import { createMonitors } from './monitors.ts'
import { rowsOf } from './rows.ts'
import { createSlice } from './slice/slice-view.ts'
import { setText } from './set-text.ts'

/** Milliseconds from one drawing of the tables and curves to the next while steps pass by: faster nobody reads them. */
const pace = 100

/** The opened step in an element; `byLine` and `byStep` move on from it, backwards where negative. */
export interface StepView {
  readonly byLine: (count: number) => void
  readonly byStep: (count: number) => void
  readonly dispose: () => void
}

/** Draws the step at the play head into `container`, in the page's frames, whenever it is another one. */
export function createStepView(container: HTMLElement, store: Store): StepView {
  const words = inspectorStrings()
  const title = htmlElement('h2', {}, container)
  const trouble = htmlElement('p', { class: 'hint', role: 'status' }, container)
  const facts = htmlElement('dl', { class: 'inspector-facts' }, container)
  const list = htmlElement('ol', { class: 'inspector-lines', tabindex: 0, 'aria-label': words.lines }, container)
  const measures = htmlElement('dl', { class: 'inspector-facts' }, container)
  const drawModels = createModelsTable(container, store)
  const drawSlice = createSlice(container)
  const drawMonitors = createMonitors(container, store)
  const told = htmlElement('p', { class: 'visually-hidden', role: 'status' }, container)
  let rows: LineRow[] = []
  /** Every line that was seen, as one step takes another branch than the next. */
  const known = new Map<string, LineRow>()
  let keys = ''
  let count = 0
  let drawn: OpenedStep | undefined
  let model: unknown
  let critical: unknown
  /** When the rest was drawn last, and the clock that draws it again. */
  let restAt = -Infinity
  let waiting: ReturnType<typeof setTimeout> | undefined
  /** The line that the reader has come to; none while whole steps are read. */
  let cursor: number | undefined
  /** At which end of the next step the cursor comes in. */
  let entering: 'first' | 'last' | undefined

  const drawCursor = (): void => {
    rows.forEach(({ element }, index) => {
      element.classList.toggle('is-to-come', cursor !== undefined && index > cursor)
      if (index === cursor) element.setAttribute('aria-current', 'step')
      else element.removeAttribute('aria-current')
    })
    const line = cursor === undefined || !drawn ? undefined : rowsOf(drawn.now)[cursor]?.line
    if (cursor !== undefined && line) told.textContent = words.told(cursor + 1, count, line.name, lineResult(line))
  }
  const drawStep = (step: OpenedStep): void => {
    const { experiment } = store.getState()
    const setting = experiment.runs[step.run]
    const parameters = setting ? runParameters(experiment, setting) : {}
    const now = rowsOf(step.now)
    const before = new Map(step.before && rowsOf(step.before).map(({ key, line }) => [key, line]))
    const next = now.map(({ key }) => key).join()
    if (next !== keys) {
      keys = next
      rows = now.map(({ key }) => known.get(key) ?? createLineRow())
      now.forEach(({ key }, index) => rows[index] && known.set(key, rows[index]))
      list.replaceChildren(...rows.map(({ element }) => element))
    }
    now.forEach((row, index) => rows[index]?.draw(row, before.get(row.key), parameters))
    count = now.length
    if (entering) cursor = entering === 'first' ? 0 : count - 1
    else if (cursor !== undefined) cursor = Math.min(cursor, count - 1)
    entering = undefined
  }
  /** Draws what stands around the lines, in a frame of its own: a step's lines are on screen before it. */
  const drawRest = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    restAt = performance.now()
    const state = store.getState()
    const { problem } = state
    // After an edit the step is one of the run before, and is not told beside the new problem and paths.
    if (!problem || !drawn || opened.look(state).step?.of !== drawn.of) return
    drawFacts(facts, factsOf(drawn.now, problem))
    drawFacts(measures, curvatureOf(state, drawn, problem))
    drawModels(drawn)
    drawSlice(state, drawn)
    drawMonitors(drawn)
  }
  const restDue = (): void => {
    const wait = restAt + pace - performance.now()
    if (wait <= 0) requestFrame(drawRest)
    else waiting ??= setTimeout(() => requestFrame(drawRest), wait)
  }
  const draw = (): void => {
    const state = store.getState()
    const { step, trouble: why } = opened.look(state)
    const { text, lang } = coreText(why ?? (state.openRun ? words.coming : words.waiting))
    trouble.hidden = step !== undefined
    setText(trouble, text)
    trouble.lang = why === undefined ? '' : (lang ?? '')
    for (const part of [facts, list, measures]) part.classList.toggle('is-stale', step === undefined)
    setText(title, words.step(stepAtHead(state)))
    if (!step) return
    if (step !== drawn) {
      drawn = step
      drawStep(step)
      drawCursor()
    } else if (model === state.study.model && critical === state.critical) return
    // Critical points are searched for, and may come later than the step.
    critical = state.critical
    model = state.study.model
    restDue()
  }
  const redraw = (): void => requestFrame(draw)
  const opened = openedStep(store, redraw)
  const stop = store.subscribe(redraw)
  redraw()

  const byStep = (by: number): void => {
    pause(store)
    // What is open at the start is the first step: forward from there is the second.
    if (by > 0 && store.getState().playback.head < 1) setHead(store, 1)
    stepBy(store, by)
  }
  const byLine = (by: number): void => {
    pause(store)
    const next = (cursor ?? (by > 0 ? -1 : count)) + by
    const step = stepAtHead(store.getState())
    const { steps } = store.getState().experiment
    if (next >= count && step < steps) {
      entering = 'first'
      byStep(1)
    } else if (next < 0 && step > 1) {
      entering = 'last'
      byStep(-1)
    } else {
      cursor = Math.min(Math.max(next, 0), count - 1)
      drawCursor()
    }
  }
  list.addEventListener('keydown', (event) => {
    const move = {
      ArrowDown: [byLine, 1],
      ArrowUp: [byLine, -1],
      ArrowRight: [byStep, 1],
      ArrowLeft: [byStep, -1],
    } as const
    const { key, target } = event
    if (target !== list || !(key in move)) return
    event.preventDefault()
    const [go, by] = move[key as keyof typeof move]
    go(by)
  })
  return {
    byLine,
    byStep,
    dispose: () => {
      stop()
      opened.stop()
      clearTimeout(waiting)
      cancelFrame(draw)
      cancelFrame(drawRest)
      container.replaceChildren()
    },
  }
}
