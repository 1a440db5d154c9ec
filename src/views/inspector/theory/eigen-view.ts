import type { Store } from '../../../store/store.ts'
import { htmlElement, setAttributes, svgElement } from '../../shared/dom.ts'
import { formatNumber } from '../../shared/format-number.ts'
import { cancelFrame, requestFrame } from '../../shared/frame-loop.ts'
import { type RunTheory, theoryOf } from '../../shared/run-theory.ts'
import { theoryStrings } from '../../shared/strings/theory-strings.ts'

const [width, height] = [260, 150]
/** The bars span so many powers of ten under the largest error. */
const decades = 6

/**
 * The studied run in the coordinates of the Hessian's eigenvectors: its path, and each error as a bar, moving with the play head.
 * Returns the way to take it down.
 */
export function createEigenView(container: HTMLElement, store: Store): () => void {
  const words = theoryStrings()
  htmlElement('h3', {}, container).textContent = words.eigen.title
  htmlElement('p', { class: 'hint' }, container).textContent = words.eigen.about
  const box = htmlElement('div', { class: 'theory-eigen' }, container)
  const picture = svgElement('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img' }, box)
  svgElement('path', { class: 'theory-axes', d: `M0 ${height / 2}H${width}M${width / 2} 0V${height}` }, picture)
  const path = svgElement('path', { class: 'theory-path' }, picture)
  const walked = svgElement('path', { class: 'theory-walked' }, picture)
  const parts = svgElement('path', { class: 'theory-parts' }, picture)
  const dot = svgElement('circle', { r: 4.5 }, picture)
  const bars = htmlElement('div', { class: 'theory-bars' }, box)
  const rows = [createBar(bars), createBar(bars)]
  const share = htmlElement('p', { class: 'theory-share' }, container)
  let drawn: RunTheory | undefined

  const place = (theory: RunTheory, k: number): readonly [number, number] => {
    const [u, v] = theory.errors.map((one, i) => (one[k] ?? 0) / (largest(theory)[i] || 1))
    return [(width / 2) * (1 + 0.94 * (u ?? 0)), (height / 2) * (1 - 0.94 * (v ?? 0))]
  }
  const line = (theory: RunTheory, to: number): string =>
    Array.from({ length: to + 1 }, (_, k) => {
      const [x, y] = place(theory, k)
      return `${k === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
    }).join('')

  const draw = (): void => {
    const state = store.getState()
    const theory = theoryOf(state, state.study.run)
    container.hidden = theory === undefined
    if (!theory) return
    const last = theory.errors[0].length - 1
    if (theory !== drawn) setAttributes(path, { d: line(theory, last) })
    drawn = theory
    const step = Math.min(Math.floor(state.playback.head), last)
    const [x, y] = place(theory, step)
    setAttributes(walked, { d: line(theory, step) })
    setAttributes(dot, { cx: x.toFixed(1), cy: y.toFixed(1) })
    setAttributes(parts, {
      d: `M${x.toFixed(1)} ${height / 2}V${y.toFixed(1)}M${width / 2} ${y.toFixed(1)}H${x.toFixed(1)}`,
    })
    const errors = theory.errors.map((one) => one[step] ?? 0)
    const told = errors.map((error) => formatNumber(error, 3))
    setAttributes(picture, { 'aria-label': words.eigen.picture(step, told[0] ?? '', told[1] ?? '') })
    const most = Math.max(...largest(theory))
    const names = [words.eigen.flat, words.eigen.steep]
    rows.forEach(({ name, fill, value }, i) => {
      const size = 1 + Math.log10(Math.abs(errors[i] ?? 0) / most) / decades
      fill.style.width = `${(100 * Math.min(Math.max(size, 0), 1)).toFixed(1)}%`
      name.textContent = names[i]?.(formatNumber(theory.minimum.eigenvalues[i] ?? 0, 3)) ?? ''
      value.textContent = told[i] ?? ''
    })
    const { bound, minimum } = theory
    const loss = state.trajectories?.result.runs[state.study.run]?.losses[step]
    const worst = (bound?.[step] ?? 0) - minimum.value
    share.hidden = bound === undefined || loss === undefined || !(worst > 0)
    if (!share.hidden && loss !== undefined)
      share.textContent = words.share(step, formatNumber((100 * (loss - minimum.value)) / worst, 3))
  }
  const redraw = (): void => requestFrame(draw)
  const stop = store.subscribe(redraw)
  redraw()
  return () => {
    stop()
    cancelFrame(draw)
    container.replaceChildren()
  }
}

const extents = new WeakMap<RunTheory, readonly number[]>()

/** The largest error along each eigenvector in the whole run. */
function largest(theory: RunTheory): readonly number[] {
  const made =
    extents.get(theory) ?? theory.errors.map((one) => one.reduce((most, error) => Math.max(most, Math.abs(error)), 0))
  extents.set(theory, made)
  return made
}

function createBar(parent: HTMLElement) {
  const row = htmlElement('div', { class: 'theory-bar' }, parent)
  const name = htmlElement('span', {}, row)
  const track = htmlElement('span', { class: 'theory-track', 'aria-hidden': 'true' }, row)
  const fill = htmlElement('span', {}, track)
  const value = htmlElement('span', { class: 'theory-value', translate: 'no' }, row)
  return { name, fill, value }
}
