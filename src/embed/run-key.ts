import { setShown } from '../store/runs.ts'
import type { Store } from '../store/store.ts'
import { htmlElement, setAttributes, svgElement } from '../views/shared/dom.ts'
import { formatNumber } from '../views/shared/format-number.ts'
import { markerPath } from '../views/shared/marker-path.ts'
import { lookOf, runStyle } from '../views/shared/palette.ts'
import { runName } from '../views/shared/run-name.ts'
import { strings } from '../views/shared/strings/strings.ts'

/** The legend: each run with its line and what became of it; pressing one hides it or shows it. Returns the way to stop. */
export function createRunKey(parent: HTMLElement, store: Store): () => void {
  const list = htmlElement('ul', { class: 'run-key', 'aria-label': strings().runs }, parent)
  let rows: (readonly [button: HTMLButtonElement, end: HTMLElement])[] = []
  let drawn = ''

  const build = (): void => {
    const { runs, view } = store.getState().experiment
    list.replaceChildren()
    rows = runs.map((run, index) => {
      const item = htmlElement('li', {}, list)
      const button = htmlElement('button', { type: 'button' }, item)
      button.addEventListener('click', () =>
        setShown(store, index, store.getState().experiment.runs[index]?.hidden === true),
      )
      swatch(button, lookOf(view, index))
      htmlElement('span', { class: 'name' }, button).textContent = runName(run)
      return [button, htmlElement('span', { class: 'end' }, button)]
    })
  }

  const draw = (): void => {
    const { experiment, trajectories, refused } = store.getState()
    const made = JSON.stringify([experiment.view.colours, experiment.runs.map((run) => [run.method, run.name])])
    if (made !== drawn) build()
    drawn = made
    for (const [index, [button, end]] of rows.entries()) {
      const result = trajectories?.result.runs[index]
      const loss = result?.count === undefined ? result?.losses.at(-1) : undefined
      setAttributes(button, { 'aria-pressed': experiment.runs[index]?.hidden === true ? 'false' : 'true' })
      const computed = result && result.refused === undefined
      const text = computed ? strings().end(result) : (result ?? refused) ? strings().notComputed : strings().computing
      end.textContent = loss === undefined ? text : `${text}, ${strings().lossIs(formatNumber(loss))}`
    }
  }
  draw()
  return store.subscribe((state, previous) => {
    if (
      state.experiment !== previous.experiment ||
      state.trajectories !== previous.trajectories ||
      state.refused !== previous.refused
    )
      draw()
  })
}

function swatch(parent: Element, look: number): void {
  const { color, dash, marker } = runStyle(look)
  const svg = svgElement('svg', { class: 'swatch', viewBox: '0 0 44 16', 'aria-hidden': 'true' }, parent)
  const line = { x1: 1, y1: 8, x2: 36, y2: 8, stroke: color, 'stroke-width': 3, 'stroke-dasharray': dash.join(' ') }
  svgElement('line', line, svg)
  svgElement('path', { d: markerPath(marker), transform: 'translate(37 8)', fill: color }, svg)
}
