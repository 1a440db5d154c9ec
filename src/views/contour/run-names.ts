import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import { setAttributes, svgElement } from '../shared/dom.ts'
import { markerPath } from '../shared/marker-path.ts'
import { lookOf, runStyle } from '../shared/palette.ts'
import { type PathPoints, pathsOf } from '../shared/path-points.ts'
import { runName } from '../shared/run-name.ts'
import { drawingScale } from '../shared/theme.ts'
import { type Box, type Pixel, placeNames } from './place-names.ts'
import { type PlotFrame, plotFrame, toScreenX, toScreenY } from './plot-frame.ts'
import { domainWindow } from './zoom.ts'

/** Milliseconds without a change after which the names come back: while something is dragged they are away. */
const rest = 300
/** One path needs no name beside it, and more than so many names would hide the picture. */
const [fewest, most] = [2, 6]
/** Pixels between two points of a path that are looked at. */
const apart = 12
/** What else is written on the plot, its marks and its buttons. */
const taken =
  '.contour-start .contour-label, .contour-start-rim, .contour-critical .contour-label, .contour-critical-ink, .contour-head, .contour-zoom'

/**
 * Writes the name of each run beside its path, where there is room, once the picture has come to rest. Returns the way to take
 * the names away.
 */
export function nameRuns(contour: HTMLElement, store: Store): () => void {
  const overlay = contour.querySelector<SVGSVGElement>('.contour-overlay')
  if (!overlay) return () => undefined
  const group = svgElement('g', { class: 'contour-names', 'aria-hidden': 'true' }, overlay)
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: Pick<State, 'experiment' | 'trajectories'> | undefined

  const place = (): void => {
    const state = store.getState()
    const frame = frameOf(state, contour)
    group.replaceChildren()
    const paths = frame ? pathsIn(state) : []
    if (!frame || paths.length < fewest || paths.length > most) return
    setAttributes(group, { transform: `translate(${frame.left} ${frame.top})` })
    const { type, line } = drawingScale()
    const labels = paths.map((path) => labelOf(group, path, state, line))
    const marker = 12 * line
    const named = paths.map((path, index) => {
      const tracked = trackOf(path, frame)
      const width = (labels[index]?.text.getComputedTextLength() ?? 0) + marker + 4
      return { ...tracked, width, height: 15 * type }
    })
    const places = placeNames(named, [4, 4, frame.width - 4, frame.height - 4], takenIn(contour, frame))
    labels.forEach(({ element, text }, index) => {
      const found = places[index]
      if (!found) return element.remove()
      setAttributes(element, { transform: `translate(${found.at[0].toFixed(1)} ${found.at[1].toFixed(1)})` })
      setAttributes(text, { x: marker })
      element.dataset['step'] = String(named[index]?.steps[found.point] ?? 0)
    })
    upTo(state.playback.head)
  }
  /** A name shows once the play head has come to where it stands. */
  const upTo = (head: number): void => {
    for (const element of group.querySelectorAll<SVGGElement>('g')) {
      setAttributes(element, { visibility: Number(element.dataset['step']) <= head ? 'visible' : 'hidden' })
    }
  }
  const later = (): void => {
    group.replaceChildren()
    clearTimeout(timer)
    timer = setTimeout(place, rest)
  }
  const follow = (state: State): void => {
    const { experiment, trajectories } = state
    if (shown?.experiment !== experiment || shown.trajectories !== trajectories) {
      shown = { experiment, trajectories }
      later()
    } else upTo(state.playback.head)
  }
  const stop = store.subscribe(follow)
  const sizes = new ResizeObserver(later)
  sizes.observe(contour)
  const theme = new MutationObserver(later)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  later()
  return () => {
    clearTimeout(timer)
    stop()
    sizes.disconnect()
    theme.disconnect()
    group.remove()
  }
}

function frameOf({ experiment: { view }, problem }: State, { clientWidth, clientHeight }: HTMLElement) {
  if (!problem) return undefined
  const size = { width: clientWidth, height: clientHeight, pixelRatio: 1 }
  return plotFrame(size, view.window ?? domainWindow(problem.domain), view.equal)
}

function pathsIn({ experiment, trajectories }: State): PathPoints[] {
  if (!trajectories || experiment.starts !== undefined) return []
  const all = pathsOf(
    trajectories.result,
    (run) => experiment.runs[run]?.hidden === true,
    (run) => lookOf(experiment.view, run),
  )
  return all.filter(({ kind }) => kind === 'run')
}

function labelOf(
  group: SVGGElement,
  { run, look }: PathPoints,
  { experiment }: State,
  line: number,
): { readonly element: SVGGElement; readonly text: SVGTextElement } {
  const element = svgElement('g', { visibility: 'hidden' }, group)
  const { color, marker } = runStyle(look)
  const shape = { d: markerPath(marker), transform: `translate(${5 * line} 0) scale(${0.7 * line})` }
  svgElement('path', { ...shape, class: 'contour-mark-rim' }, element)
  svgElement('path', { ...shape, fill: color }, element)
  const text = svgElement('text', { class: 'contour-label', 'dominant-baseline': 'central' }, element)
  text.textContent = runName(experiment.runs[run])
  return { element, text }
}

/** A path's points on screen, some pixels apart, and their steps. */
function trackOf(path: PathPoints, frame: PlotFrame): { readonly points: Pixel[]; readonly steps: number[] } {
  const points: Pixel[] = []
  const steps: number[] = []
  for (let step = 0; step <= path.steps; step++) {
    const at = path.offset + step * path.stride
    const x = toScreenX(frame, path.positions[at] ?? Number.NaN)
    const y = toScreenY(frame, path.positions[at + 1] ?? Number.NaN)
    if (!(x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)) continue
    const last = points.at(-1)
    if (last && Math.hypot(last[0] - x, last[1] - y) < apart) continue
    points.push([x, y])
    steps.push(step)
    if (points.length >= 60) break
  }
  return { points, steps }
}

/** The places of what else is on the plot, in its pixels. */
function takenIn(contour: HTMLElement, { left, top }: PlotFrame): Box[] {
  const origin = contour.getBoundingClientRect()
  const scale = origin.width / contour.offsetWidth || 1
  return [...contour.querySelectorAll(taken)].flatMap((element): Box[] => {
    const box = element.getBoundingClientRect()
    if (box.width === 0) return []
    const across = (x: number): number => (x - origin.left) / scale - left
    const down = (y: number): number => (y - origin.top) / scale - top
    return [[across(box.left), down(box.top), across(box.right), down(box.bottom)]]
  })
}
