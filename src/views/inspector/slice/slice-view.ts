import { runParameters } from '../../../experiment/parameters.ts'
import type { State } from '../../../store/state.ts'
import { htmlElement, setAttributes, svgElement } from '../../shared/dom.ts'
import { formatNumber } from '../../shared/format-number.ts'
import type { OpenedStep } from '../../shared/opened-step.ts'
import { inspectorStrings } from '../../shared/strings/inspector-strings.ts'
import { type Interval, type Slice, sliceOf } from './slice-of.ts'
import { modelsOf, shownModel } from '../../shared/study/step-models.ts'
import './slice.css'

const [width, height] = [420, 170]
/** Room under the curves for the bands in which the conditions hold. */
const foot = 16
const lines = ['whole', 'linear', 'quadratic', 'armijo', 'loss'] as const
const bands = ['armijo', 'wolfe'] as const

/** The loss along the opened step, with its models, the limits of a search and its trials. Returns the way to draw it. */
export function createSlice(parent: HTMLElement): (state: State, step: OpenedStep) => void {
  const words = inspectorStrings().slice
  const box = htmlElement('section', { class: 'slice' }, parent)
  htmlElement('h3', {}, box).textContent = words.title
  const picture = svgElement('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img' }, box)
  const places = svgElement('path', { class: 'slice-places' }, picture)
  const band = bands.map((name) => svgElement('path', { class: `slice-band is-${name}` }, picture))
  const drawn = lines.map((name) => svgElement('path', { class: `slice-line is-${name}` }, picture))
  const ends = ['θ', 'θ + Δθ'].map((name) => {
    const label = svgElement('text', { class: 'slice-end', y: 12 }, picture)
    label.textContent = name
    return label
  })
  const trials = svgElement('g', { class: 'slice-trials' }, picture)
  const key = htmlElement('ul', { class: 'slice-key' }, box)
  const told = new Map<string, { readonly item: HTMLElement; readonly name: HTMLElement }>()
  for (const name of ['loss', 'whole', 'linear', 'quadratic', 'armijo', 'wolfe', 'trial'] as const) {
    const item = htmlElement('li', {}, key)
    const sample = svgElement('svg', { viewBox: '0 0 22 10', width: 22, height: 10, 'aria-hidden': 'true' }, item)
    if (name === 'wolfe') svgElement('path', { class: 'slice-band is-wolfe', d: 'M0 5H22' }, sample)
    else if (name === 'trial') svgElement('circle', { class: 'slice-trial', cx: 11, cy: 5, r: 4 }, sample)
    else svgElement('path', { class: `slice-line is-${name}`, d: 'M0 5H22' }, sample)
    const label = htmlElement('span', {}, item)
    label.textContent = words.key[name]
    told.set(name, { item, name: label })
  }
  const showKey = ({ trials: found, whole }: Slice): void => {
    for (const [name, shown] of [
      ['trial', found.length > 0],
      ['whole', whole !== undefined],
    ] as const) {
      const entry = told.get(name)
      if (entry) entry.item.hidden = !shown
    }
    const loss = told.get('loss')?.name
    const name = whole ? words.key.batch : words.key.loss
    if (loss && loss.textContent !== name) loss.textContent = name
  }

  const draw = (slice: Slice): void => {
    const frame = frameOf(slice)
    const along = (of: (t: number, k: number) => number): string => pathOf(slice, frame, of)
    const curves = curvesOf(slice)
    lines.forEach((name, i) => {
      const path = drawn[i]
      if (path) setAttributes(path, { d: along(curves[name]) })
    })
    bands.forEach((name, i) => {
      const path = band[i]
      if (path) setAttributes(path, { d: bandPath(slice[name], frame, height - 9 + 5 * i) })
    })
    const [begin, end] = [frame.x(0).toFixed(1), frame.x(1).toFixed(1)]
    setAttributes(places, { d: `M${begin} 0V${height - foot}M${end} 0V${height - foot}` })
    ends.forEach((label, index) => setAttributes(label, { x: Number(index === 0 ? begin : end) + 4 }))
    trials.replaceChildren()
    slice.trials.forEach(({ t, loss }, index) => {
      const [cx, cy] = [frame.x(t), frame.y(loss)]
      if (!(cx <= width && cy > 0)) return
      svgElement('circle', { class: 'slice-trial', cx, cy, r: 4 }, trials)
      svgElement('text', { x: cx + 6, y: Math.max(cy - 5, 10) }, trials).textContent = String(index + 1)
    })
  }
  let inSight = true
  let due: Slice | undefined
  const drawInSight = (): void => {
    if (!due || !inSight) return
    draw(due)
    due = undefined
  }
  // Curves out of sight wait until they are scrolled to: a browser that does not tell draws them with every step.
  box.addEventListener('contentvisibilityautostatechange', (event) => {
    inSight = !(event instanceof ContentVisibilityAutoStateChangeEvent && event.skipped)
    drawInSight()
  })

  return (state, step) => {
    const { now, run } = step
    const setting = state.experiment.runs[run]
    const { problem } = state
    const models = problem && modelsOf(problem, step)
    const shown = models && shownModel(models, state.study)
    const batch = step.of.ofBatch(now.step)
    // a curvature of all samples is no model of the batch
    const model = batch && !models?.ofBatch ? undefined : shown?.model
    const slice = problem && setting && sliceOf(problem, now, runParameters(state.experiment, setting), model, batch)
    box.hidden = slice === undefined
    due = slice
    if (!slice) return
    drawInSight()
    showKey(slice)
    const [from, predicted] = [slice.value, curvesOf(slice).quadratic(1)].map((one) => formatNumber(one))
    const after = formatNumber((batch ?? problem).loss(...endOf(now.next.nodes)))
    const text = words.picture(from ?? '', after, predicted ?? '', slice.trials.length)
    setAttributes(picture, { 'aria-label': batch ? `${words.key.batch}. ${text}` : text })
  }
}

/** The loss and what stands for it, by the place along the step. */
function curvesOf({ value, slope, bend, limits, losses, whole }: Slice) {
  return {
    linear: (t: number) => value + t * slope,
    quadratic: (t: number) => value + t * slope + (t * t * bend) / 2,
    armijo: (t: number) => (t < 0 ? Number.NaN : value + limits[0] * t * slope),
    loss: (_t: number, k: number) => losses[k] ?? Number.NaN,
    whole: (_t: number, k: number) => whole?.[k] ?? Number.NaN,
  }
}

const endOf = ([x, y]: OpenedStep['now']['next']['nodes']): readonly [number, number] => [
  x?.value ?? Number.NaN,
  y?.value ?? Number.NaN,
]

interface Frame {
  readonly x: (t: number) => number
  readonly y: (loss: number) => number
}

/** Scales of the slice: as high as the loss itself goes ahead of the step, so that a model that is far off leaves the picture. */
function frameOf({ at, losses, whole, value }: Slice): Frame {
  const [first = 0, last = 1] = [at[0], at.at(-1)]
  const seen = [losses, whole ?? []].flatMap((curve) =>
    Array.from(curve).filter((loss, k) => Number.isFinite(loss) && (at[k] ?? 0) <= 1.6),
  )
  const [low, high] = [Math.min(value, ...seen), Math.max(value, ...seen)]
  const room = 0.12 * (high - low || 1)
  return {
    x: (t) => ((t - first) / (last - first)) * width,
    y: (loss) => (1 - (loss - low + room) / (high - low + 2 * room)) * (height - foot),
  }
}

function pathOf({ at }: Slice, { x, y }: Frame, of: (t: number, k: number) => number): string {
  let d = ''
  let open = false
  for (const [k, t] of at.entries()) {
    const place = y(of(t, k))
    const seen = Number.isFinite(place)
    if (seen) d += `${open ? 'L' : 'M'}${x(t).toFixed(1)} ${Math.min(Math.max(place, -500), 500).toFixed(1)}`
    open = seen
  }
  return d
}

const bandPath = (intervals: readonly Interval[], { x }: Frame, y: number): string =>
  intervals.map(([from, to]) => `M${x(from).toFixed(1)} ${y}H${Math.max(x(to), x(from) + 2).toFixed(1)}`).join('')
