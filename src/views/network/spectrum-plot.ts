import { runParameters } from '../../experiment/parameters.ts'
import type { Store } from '../../store/store.ts'
import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { observeSize } from '../shared/element-size.ts'
import { formatNumber } from '../shared/format-number.ts'
import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { keptWeights } from '../shared/network/weights-at.ts'
import { lookOf } from '../shared/palette.ts'
import { runName } from '../shared/run-name.ts'
import { stabilityLimit } from '../shared/stability-limit.ts'
import { networkStrings } from '../shared/strings/network-strings.ts'
import { currentTheme, drawingScale, onThemeChange } from '../shared/theme.ts'
import { chosenNetwork, type Chosen } from './chosen.ts'

/** Columns of the histogram: so many steps of the run are looked at, evenly chosen. */
const columns = 24
const bins = 36
/** CSS pixels of the picture, with the type's usual size. */
const [tallest, leftOf, bottomOf] = [320, 58, 26]

interface Spectrum {
  readonly step: number
  readonly values: Float64Array
}

/**
 * The eigenvalues of the Hessian of the chosen run's loss along its way, as a histogram at each of some steps, and the value above which
 * the method's steps grow along an eigenvector (2/lr for descent). Worked out step by step. Returns the way to take it down.
 */
export function createSpectrumPlot(container: HTMLElement, store: Store): () => void {
  const words = networkStrings().spectrum
  const told = htmlElement('p', { class: 'hint', role: 'status' }, container)
  const picture = svgElement('svg', { class: 'network-spectrum', role: 'img' }, container)
  let spectra: Spectrum[] = []
  let of: Chosen | undefined
  let running: AbortController | undefined
  let width = 0

  const measure = async (chosen: Chosen, { signal }: AbortController): Promise<void> => {
    const { network } = chosen.shown
    const found = spectra
    const { weightSteps = new Int32Array(0) } = chosen.run
    const count = Math.min(columns, weightSteps.length)
    for (let k = 0; k < count && network.spectrum; k++) {
      const kept = Math.round((k * (weightSteps.length - 1)) / Math.max(1, count - 1))
      const weights = keptWeights(chosen.run, network.parameters, kept, chosen.member)
      const values = await network.spectrum(weights, signal)
      found.push({ step: weightSteps[kept] ?? 0, values })
      requestFrame(draw)
    }
  }

  /** Begins anew where another network is looked into, when it is trained. */
  const look = (): void => {
    const state = store.getState()
    if (state.training) return running?.abort()
    const chosen = chosenNetwork(state)
    if (!chosen || (chosen.run === of?.run && chosen.member === of.member && !running?.signal.aborted)) return
    running?.abort()
    of = chosen
    spectra = []
    running = new AbortController()
    requestFrame(draw)
    // aborted, or taken down
    measure(chosen, running).catch(() => undefined)
  }

  const draw = (): void => {
    if (!of || width === 0) return
    const { experiment } = store.getState()
    const { network, trajectories } = of.shown
    picture.replaceChildren()
    picture.classList.toggle('is-empty', !network.spectrum)
    const name = runName(experiment.runs[of.index])
    if (!network.spectrum) {
      told.textContent = words.tooMany(network.parameters)
      return
    }
    const run = experiment.runs[of.index]
    const values = run ? runParameters(experiment, run) : {}
    // the largest rate is that of a curvature of 1, over the curvature
    const unit = run && stabilityLimit(run, { ...values, weight_decay: 0 }, 1)
    const edge = unit === undefined ? undefined : unit / (values['lr'] ?? Number.NaN) - (values['weight_decay'] ?? 0)
    const all = spectra.flatMap(({ values: one }) => [...one])
    const reach = Math.max(1e-3, edge ?? 0, ...all.map(Math.abs))
    const { type, line } = drawingScale()
    const height = Math.min(tallest, Math.max(200, width / 2)) * type
    const [left, bottom] = [leftOf * type, bottomOf * type]
    setAttributes(picture, { viewBox: `0 0 ${width} ${height}`, height })
    const half = (height - bottom) / 2
    // the words at the edge of stability stand above its line
    const y = (value: number): number => half - (half - 20 * type) * squeezed(value, reach)
    const colour = groundColour(lookOf(experiment.view, of.index), currentTheme())
    const write = (text: string, at: readonly [number, number], anchor: string): void => {
      svgElement('text', { x: at[0], y: at[1], 'text-anchor': anchor, 'font-size': 12 * type }, picture).textContent =
        text
    }
    // side by side by their number: whole steps are not quite evenly chosen, and columns that overlap would look darker
    const wide = (width - left - 8) / Math.max(1, Math.min(columns, of.run.weightSteps?.length ?? 0))
    for (const [k, { values: one }] of spectra.entries()) {
      const counts = new Map<number, number>()
      for (const value of one) {
        const bin = Math.floor((bins * y(value)) / (height - bottom))
        counts.set(bin, (counts.get(bin) ?? 0) + 1)
      }
      for (const [bin, count] of counts) {
        const place = { x: left + k * wide, y: (bin * (height - bottom)) / bins }
        const size = { width: wide * 0.94, height: ((height - bottom) / bins) * 0.92 }
        const opacity = 0.15 + 0.85 * Math.min(1, Math.log1p(count) / Math.log1p(one.length / 2))
        svgElement('rect', { ...place, ...size, fill: colour, 'fill-opacity': opacity.toFixed(3) }, picture)
      }
    }
    for (const value of [reach, reach / 100, 0, -reach / 100, -reach])
      write(formatNumber(value, 2), [left - 8, y(value) + 4], 'end')
    write('λ', [6 * type, y(reach) + 4], 'start')
    svgElement('path', { class: 'network-zero', d: `M${left} ${y(0)}H${width}` }, picture)
    write('0', [left, height - 7], 'middle')
    write(words.axis, [(left + width) / 2, height - 7], 'middle')
    write(formatNumber(trajectories.steps, 6), [width - 8, height - 7], 'end')
    if (edge !== undefined && Number.isFinite(edge)) {
      const d = `M${left} ${y(edge)}H${width}`
      svgElement('path', { class: 'network-edge', d, 'stroke-width': 1.6 * line }, picture)
      write(words.edge(formatNumber(edge, 3)), [left + 6, y(edge) - 5], 'start')
    }
    const last = spectra.at(-1)
    const top = last ? formatNumber(last.values.at(-1) ?? Number.NaN, 3) : undefined
    const limit = edge === undefined ? undefined : formatNumber(edge, 3)
    told.textContent =
      spectra.length < Math.min(columns, of.run.weightSteps?.length ?? 0)
        ? words.measuring(spectra.length, columns)
        : words.told(name, top ?? '', last?.step ?? 0, limit)
    setAttributes(picture, { 'aria-label': told.textContent })
  }

  const stopSize = observeSize(container, (size) => {
    if (size.width === width) return
    ;({ width } = size)
    requestFrame(draw)
  })
  const stops = [stopSize, store.subscribe(look), onThemeChange(() => requestFrame(draw))]
  look()
  return () => {
    for (const stop of stops) stop()
    running?.abort()
    cancelFrame(draw)
    container.replaceChildren()
  }
}

/** −1 to 1: linear around 0, logarithmic beyond a thousandth of the reach. */
function squeezed(value: number, reach: number): number {
  const share = Math.abs(value) / reach
  return Math.sign(value) * (Math.log1p(1000 * share) / Math.log1p(1000))
}
