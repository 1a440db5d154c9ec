import type { Store } from '../../store/store.ts'
import { htmlElement, setAttributes } from '../shared/dom.ts'
import { observeSize } from '../shared/element-size.ts'
import { formatNumber } from '../shared/format-number.ts'
import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { keptAt, keptWeights } from '../shared/network/weights-at.ts'
import { shownStep } from '../shared/network/shown-networks.ts'
import { lookOf } from '../shared/palette.ts'
import { runName } from '../shared/run-name.ts'
import { networkStrings } from '../shared/strings/network-strings.ts'
import { currentTheme, drawingScale, onThemeChange } from '../shared/theme.ts'
import { chosenNetwork } from './chosen.ts'
import { classColours } from './class-colours.ts'
import { planeOf } from './plane.ts'
import { scalesOf } from './scales.ts'
import { activationsOver, drawUnits, drawWeights, unitGrid } from './unit-images.ts'

/** Milliseconds between two looks into a network while it moves. */
const pace = 90
/** Bars of scales go from this share of the largest, on a logarithmic axis. */
const decades = 6
/** Where inside.css lays each layer out as a block. */
const inBlocks = '(max-width: 719px)'

/**
 * The chosen run's network layer by layer at the play head: activations over the plane of inputs, weights, and how large activations and
 * gradients are. A table, so that it can be read as one. Returns the way to take it down.
 */
export function createLayersPlot(container: HTMLElement, store: Store): () => void {
  const words = networkStrings().inside
  const caption = htmlElement('p', { class: 'hint' }, container)
  const scroll = htmlElement('div', { class: 'results-scroll network-scroll' }, container)
  setAttributes(scroll, { role: 'region', tabindex: 0, 'aria-label': words.title })
  // the roles are told, as on a phone the rows are laid out as blocks, and would be a table no longer
  const table = htmlElement('table', { class: 'network-layers-table', role: 'table' }, scroll)
  const head = htmlElement('tr', { role: 'row' }, htmlElement('thead', { role: 'rowgroup' }, table))
  const columns = [words.activations, words.weights, words.activationScale, words.gradientScale]
  for (const [place, column] of [words.layer, ...columns].entries()) {
    const numeric = place > 2 ? { class: 'value' } : {}
    htmlElement('th', { scope: 'col', role: 'columnheader', ...numeric }, head).textContent = column
  }
  const body = htmlElement('tbody', { role: 'rowgroup' }, table)
  let rows: readonly LayerRow[] = []
  let drawn: readonly unknown[] = []
  let last = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const draw = (): void => {
    const state = store.getState()
    const chosen = chosenNetwork(state)
    if (!chosen) return
    const { shown, run, index, member } = chosen
    const { network } = shown
    const step = shownStep(shown, state.playback.head)
    const kept = keptAt(run, step)
    const room = unitsRoom(scroll.clientWidth)
    const { type } = drawingScale()
    const { colours: looks } = state.experiment.view
    const made = [
      run.weightPath?.buffer,
      kept,
      network,
      member,
      index,
      currentTheme(),
      looks,
      room,
      type,
      devicePixelRatio,
    ]
    if (made.every((value, k) => value === drawn[k])) return
    const wait = pace - (performance.now() - last)
    if (wait > 0) {
      timer ??= setTimeout(() => {
        timer = undefined
        requestFrame(draw)
      }, wait)
      return
    }
    drawn = made
    last = performance.now()
    if (rows.length !== network.layers.length) {
      body.replaceChildren()
      rows = network.layers.map(() => layerRow(body, columns))
    }
    const weights = keptWeights(run, network.parameters, kept, member)
    const colours = classColours(container)
    const plane = planeOf(network, unitGrid, unitGrid, 1)
    const activations = activationsOver(network, weights, plane)
    const scales = scalesOf(network, weights)
    const colour = groundColour(lookOf(state.experiment.view, index), currentTheme())
    const most = {
      activation: Math.max(...scales.map(({ activation }) => activation)),
      gradient: Math.max(...scales.map(({ gradient }) => gradient)),
    }
    caption.textContent = words.of(
      runName(state.experiment.runs[index]),
      step,
      run.count === undefined ? 0 : member + 1,
    )
    network.layers.forEach((layer, l) => {
      const [row, scale, values] = [rows[l], scales[l], activations[l + 1]]
      if (!row || !scale) return
      row.name.textContent = l === network.layers.length - 1 ? words.outputs : words.hidden(l + 1)
      row.units.hidden = values === undefined
      if (values) drawUnits(row.units, colours, plane, values, layer.outputs, room)
      drawWeights(row.weights, colours, layer, weights)
      row.activation(scale.activation, most.activation, colour)
      row.gradient(scale.gradient, most.gradient, colour)
    })
  }

  const redraw = (): void => requestFrame(draw)
  const stops = [
    store.subscribe(redraw),
    observeSize(scroll, redraw),
    onThemeChange(() => {
      drawn = []
      redraw()
    }),
  ]
  redraw()
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
    cancelFrame(draw)
    container.replaceChildren()
  }
}

/** CSS pixels that the units of a layer may take beside the other columns, which are a row of their own where the table is narrow. */
function unitsRoom(width: number): number {
  const { type } = drawingScale()
  return Math.min(420 * type, matchMedia(inBlocks).matches ? width : Math.max(160 * type, width - 500 * type))
}

type Bar = (value: number, most: number, colour: string) => void

interface LayerRow {
  readonly name: HTMLElement
  readonly units: HTMLCanvasElement
  readonly weights: HTMLCanvasElement
  readonly activation: Bar
  readonly gradient: Bar
}

function layerRow(body: HTMLElement, columns: readonly string[]): LayerRow {
  const row = htmlElement('tr', { role: 'row' }, body)
  const name = htmlElement('th', { scope: 'row', role: 'rowheader' }, row)
  // each has its column's heading at hand, for where there is no room for columns
  const cellOf = (column: number): HTMLElement =>
    htmlElement('td', { role: 'cell', 'data-column': columns[column] ?? '' }, row)
  const image = (column: number): HTMLCanvasElement => htmlElement('canvas', { 'aria-hidden': 'true' }, cellOf(column))
  const bar = (column: number): Bar => {
    const cell = cellOf(column)
    cell.classList.add('value')
    const line = htmlElement('span', { class: 'network-bar', 'aria-hidden': 'true' }, cell)
    const text = htmlElement('span', {}, cell)
    return (value, most, colour) => {
      const share = value > 0 && most > 0 ? Math.max(0, 1 + Math.log10(value / most) / decades) : 0
      line.style.setProperty('--share', share.toFixed(3))
      line.style.setProperty('--run', colour)
      text.textContent = formatNumber(value, 2)
    }
  }
  return { name, units: image(0), weights: image(1), activation: bar(2), gradient: bar(3) }
}
