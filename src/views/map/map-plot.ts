import { setRunParameter, setProblem, setStart } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import type { MapHandle, MapQuestion } from '../../trajectories/maps.ts'
import { htmlElement, setAttributes, svgElement } from '../shared/dom.ts'
import { observeSize, type ElementSize } from '../shared/element-size.ts'
import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { mapStrings } from '../shared/strings/map-strings.ts'
import { drawAxes, nameOf, type Box } from './map-axes.ts'
import { paint, paintShown, type Shown } from './colours.ts'
import { drawCurves } from './curves.ts'
import { createCursor } from './cursor.ts'
import { margins } from './margin.ts'
import { drawMarks } from './marks.ts'
import { cellText, columnText } from './map-text.ts'
import { isPlaneOfStarts, sidesOf } from './plane-of-starts.ts'
import { curvesWidth, drawSeeds, seedsText } from './seeds.ts'
import { followPointing, type Place } from './pointing.ts'
import { valueAt } from './settings.ts'

const isOfSeeds = ({ y }: Partial<MapQuestion>): boolean => y?.of === 'seed'

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
  let cursor: Place | undefined
  const mark = createCursor(overlay)

  const box = () => {
    const { left, right, top, bottom } = margins()
    return boxFor(answers()[0]?.question, {
      width: Math.max(10, (size?.width ?? 300) - left - right),
      height: Math.max(10, (size?.height ?? 200) - top - bottom),
    })
  }
  const answers = () => {
    const { maps, mapsAsked } = store.getState()
    return maps && maps.asked === mapsAsked ? maps.maps : []
  }

  const draw = (): void => {
    drawAnswers()
    mark.draw(answers()[0], cursor, box())
  }
  const drawAnswers = (): void => {
    const maps = answers()
    const [map] = maps
    const { width, height } = box()
    if (!size) return
    const margin = margins()
    // the ground is no wider than the map on it
    const widest = (size.height - margin.top - margin.bottom) * (map ? sidesOf(map.question) : 1)
    container.style.maxWidth =
      map && isPlaneOfStarts(map.question) ? `${Math.ceil(widest + margin.left + margin.right)}px` : ''
    const state = store.getState()
    overlay.replaceChildren()
    setAttributes(overlay, {
      viewBox: `0 0 ${size.width} ${size.height}`,
      'aria-label': mapStrings().picture(
        [map?.question.x, map?.question.y].flatMap((axis) => (axis ? [nameOf(axis.of)] : [])).join(', '),
      ),
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

  const placeOf = (event: PointerEvent): Place | undefined => {
    const [map] = answers()
    const bounds = container.getBoundingClientRect()
    const { left, top } = margins()
    const { width, height } = box()
    const wide = map && isOfSeeds(map.question) ? curvesWidth(width) : width
    const u = (event.clientX - bounds.left - left) / wide
    const v = 1 - (event.clientY - bounds.top - top) / height
    return !map || u < 0 || v < 0 || u > 1 || v > 1 ? undefined : middleOf(map, [u, v])
  }
  const take = (place: Place): void => {
    const [map] = answers()
    if (!map) return
    const [column, row] = cellOf(map, place)
    const { run, x, y } = map.question
    const value = (axis: typeof x, index: number) =>
      Number(valueAt(axis, axis.count < 2 ? 0 : index / (axis.count - 1)).toPrecision(6))
    if (isOfSeeds(map.question)) return setStart(store, [value(x, column), store.getState().experiment.start[1]])
    if (x.of === 'start.x' && y) return setStart(store, [value(x, column), value(y, row)])
    put(store, run, x.of, value(x, column))
    if (y) put(store, run, y.of, value(y, row))
  }
  const read = (place: Place | undefined): void => {
    const maps = answers()
    cursor = place
    mark.draw(maps[0], place, box())
    say(place ? textOf(maps, place, store.getState()) : '')
  }
  followPointing(overlay, {
    placeOf,
    moved: (across, up, isFine) => {
      const [map] = answers()
      if (!map) return undefined
      const far = isFine ? 1 : Math.ceil(map.width / 64)
      const [column, row] = cellOf(map, cursor ?? [0.5, 0.5])
      const within = (at: number, count: number): number =>
        Math.min(Math.max(at, 0), count - 1) / Math.max(1, count - 1)
      return [within(column + far * across, map.width), within(row + far * up, map.height)]
    },
    read,
    take,
    leave: () => read(undefined),
  })

  const stopSize = observeSize(container, (next) => {
    size = next
    redraw()
  })
  const stopStore = store.subscribe((state, before) => {
    // what was read of another question says nothing of this one; of finer answers to the same it is read anew
    if (state.mapsAsked !== before.mapsAsked) read(undefined)
    else if (cursor && state.maps !== before.maps) read(cursor)
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
    say('')
    container.replaceChildren()
  }
}

/** The cell at a place. */
const cellOf = ({ width, height }: MapHandle, [across, up]: Place): readonly [column: number, row: number] => [
  Math.round(across * (width - 1)),
  Math.round(up * (height - 1)),
]

/** The place of the middle of the cell at a place: of finer answers another cell, at the same place. */
function middleOf(map: MapHandle, place: Place): Place {
  const [column, row] = cellOf(map, place)
  return [column / Math.max(1, map.width - 1), row / Math.max(1, map.height - 1)]
}

function textOf(maps: readonly MapHandle[], place: Place, { experiment, problem }: State): string {
  const [map] = maps
  if (!map) return ''
  const [column, row] = cellOf(map, place)
  if (isOfSeeds(map.question)) return seedsText(map, column)
  return map.question.y ? cellText(map, [column, row], problem) : columnText(maps, column, { experiment, problem })
}

/** Puts a value where an axis is of. */
function put(store: Store, run: number, of: string, value: number): void {
  if (!of.startsWith('problem.')) return setRunParameter(store, run, of, value)
  const { problem } = store.getState().experiment
  if ('surface' in problem || 'formula' in problem)
    setProblem(store, { ...problem, parameters: { ...problem.parameters, [of.slice('problem.'.length)]: value } })
}
