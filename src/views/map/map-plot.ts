import { setRunParameter, setProblem, setStart } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import type { MapHandle, MapQuestion } from '../../trajectories/maps.ts'
import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { observeSize, type ElementSize } from '../shared/element-size.ts'
import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { drawAxes, type Box } from './map-axes.ts'
import { paint, paintShown, type Shown } from './colours.ts'
import { drawCurves } from './curves.ts'
import { margin } from './margin.ts'
import { drawMarks } from './marks.ts'
import { cellText } from './map-text.ts'
import { curvesWidth, drawSeeds, seedsText } from './seeds.ts'
import { valueAt } from './settings.ts'

/** A plane of starts is not drawn longer than this against its other side: a long and narrow one is stretched. */
const longest = 3

const isPlaneOfStarts = ({ x, y }: Partial<MapQuestion>): boolean => x?.of === 'start.x' && y?.of === 'start.y'
const isOfSeeds = ({ y }: Partial<MapQuestion>): boolean => y?.of === 'seed'

/** Sides of a plane of starts against each other. */
const sidesOf = ({ x, y }: MapQuestion): number =>
  y ? Math.min(Math.max((x.to - x.from) / (y.to - y.from), 1 / longest), longest) : 1

/** The room of a map: on a plane of starts a unit is as long along x as along y, as in the contour. */
function boxFor(question: MapQuestion | undefined, room: Box): Box {
  if (!question || !isPlaneOfStarts(question)) return room
  const sides = sidesOf(question)
  const width = Math.min(room.width, room.height * sides)
  return { width, height: width / sides }
}

/**
 * The map or the curves in an element, drawn from the store's answers. `say` is told what is under the pointer. Returns the way to
 * take it down.
 */
export function createMapPlot(
  container: HTMLElement,
  store: Store,
  { say, shown }: { readonly say: (text: string) => void; readonly shown: Shown },
): () => void {
  const canvas = htmlElement('canvas', { class: 'maps-canvas', 'aria-hidden': 'true' }, container)
  const overlay = svgElement('svg', { class: 'maps-overlay', tabindex: 0, role: 'img' }, container)
  const cells = document.createElement('canvas')
  let size: ElementSize | undefined
  let painted: MapHandle | undefined
  let cursor: readonly [column: number, row: number] = [0, 0]

  const box = () =>
    boxFor(answers()[0]?.question, {
      width: Math.max(10, (size?.width ?? 300) - margin.left - margin.right),
      height: Math.max(10, (size?.height ?? 200) - margin.top - margin.bottom),
    })
  const answers = () => {
    const { maps, mapsAsked } = store.getState()
    return maps && maps.asked === mapsAsked ? maps.maps : []
  }

  const draw = (): void => {
    const maps = answers()
    const [map] = maps
    const { width, height } = box()
    if (!size) return
    // the ground is no wider than the map on it
    const widest = (size.height - margin.top - margin.bottom) * (map ? sidesOf(map.question) : 1)
    container.style.maxWidth =
      map && isPlaneOfStarts(map.question) ? `${Math.ceil(widest + margin.left + margin.right)}px` : ''
    const state = store.getState()
    overlay.replaceChildren()
    setAttributes(overlay, {
      viewBox: `0 0 ${size.width} ${size.height}`,
      'aria-label': mapStrings().picture(map?.question.x.of ?? ''),
    })
    const plane = map !== undefined && map.question.y !== undefined && !isOfSeeds(map.question)
    canvas.style.visibility = plane ? 'visible' : 'hidden'
    if (!map) return
    if (isOfSeeds(map.question)) return drawSeeds(overlay, map, state.experiment, { width, height })
    if (!plane) return drawCurves(overlay, maps, { experiment: state.experiment, shown }, { width, height })
    if (painted !== map) {
      painted = map
      cells.width = map.width
      cells.height = map.height
      const context = cells.getContext('2d')
      const image = context?.createImageData(map.width, map.height)
      if (!context || !image) return
      if (map.question.x.of === 'start.x') paint(map, state.experiment.steps, image.data)
      else paintShown(map, state.experiment.steps, shown, image.data)
      context.putImageData(image, 0, 0)
    }
    const ratio = size.pixelRatio
    Object.assign(canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) })
    Object.assign(canvas.style, {
      left: `${margin.left}px`,
      top: `${margin.top}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
    const context = canvas.getContext('2d')
    if (!context) return
    context.imageSmoothingEnabled = false
    context.drawImage(cells, 0, 0, canvas.width, canvas.height)
    drawAxes(overlay, map.question, { width, height })
    drawMarks(overlay, map, state, { width, height })
  }
  const redraw = (): void => requestFrame(draw)

  const cellAt = (event: PointerEvent | MouseEvent): readonly [number, number] | undefined => {
    const [map] = answers()
    const bounds = container.getBoundingClientRect()
    const { width, height } = box()
    const wide = map && isOfSeeds(map.question) ? curvesWidth(width) : width
    const u = (event.clientX - bounds.left - margin.left) / wide
    const v = 1 - (event.clientY - bounds.top - margin.top) / height
    if (!map || u < 0 || v < 0 || u > 1 || v > 1) return undefined
    return [Math.round(u * (map.width - 1)), Math.round(v * (map.height - 1))]
  }
  const take = ([column, row]: readonly [number, number]): void => {
    const [map] = answers()
    if (!map) return
    const { run, x, y } = map.question
    const value = (axis: typeof x, index: number) =>
      Number(valueAt(axis, axis.count < 2 ? 0 : index / (axis.count - 1)).toPrecision(6))
    if (isOfSeeds(map.question)) return setStart(store, [value(x, column), store.getState().experiment.start[1]])
    if (x.of === 'start.x' && y) return setStart(store, [value(x, column), value(y, row)])
    put(store, run, x.of, value(x, column))
    if (y) put(store, run, y.of, value(y, row))
  }
  const hover = (event: PointerEvent): void => {
    const [map] = answers()
    const at = cellAt(event)
    if (!map || !at) return
    cursor = at
    say(textOf(map, at))
    if (event.buttons === 1) take(at)
  }
  overlay.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    overlay.setPointerCapture(event.pointerId)
    const at = cellAt(event)
    if (at) take(at)
  })
  overlay.addEventListener('pointermove', hover)
  overlay.addEventListener('keydown', (event) => {
    const [map] = answers()
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    }
    const move = moves[event.key]
    if (!map || (!move && event.key !== 'Enter')) return
    event.preventDefault()
    event.stopPropagation()
    const far = event.shiftKey ? 1 : Math.ceil(map.width / 64)
    if (move)
      cursor = [
        Math.min(Math.max(cursor[0] + far * move[0], 0), map.width - 1),
        Math.min(Math.max(cursor[1] + far * move[1], 0), map.height - 1),
      ]
    else take(cursor)
    say(textOf(map, cursor))
  })

  const stopSize = observeSize(container, (next) => {
    size = next
    redraw()
  })
  const stopStore = store.subscribe((state, before) => {
    if (
      state.maps !== before.maps ||
      state.experiment !== before.experiment ||
      state.trajectories !== before.trajectories ||
      state.critical !== before.critical
    )
      redraw()
  })
  redraw()
  return () => {
    stopSize()
    stopStore()
    cancelFrame(draw)
    container.replaceChildren()
  }
}

const textOf = (map: MapHandle, at: readonly [number, number]): string =>
  isOfSeeds(map.question) ? seedsText(map, at[0]) : cellText(map, ...at)

/** Puts a value where an axis is of. */
function put(store: Store, run: number, of: string, value: number): void {
  if (!of.startsWith('problem.')) return setRunParameter(store, run, of, value)
  const { problem } = store.getState().experiment
  if ('surface' in problem || 'formula' in problem)
    setProblem(store, { ...problem, parameters: { ...problem.parameters, [of.slice('problem.'.length)]: value } })
}
