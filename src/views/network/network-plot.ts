import { setStudy } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import type { State, Training } from '../../store/state.ts'
import { htmlElement } from '../shared/dom.ts'
import { type ElementSize, observeSize } from '../shared/element-size.ts'
import { cancelFrame, requestFrame } from '../shared/frame-loop.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { accuracyOf } from '../shared/network/output.ts'
import { sampleInputs } from '../shared/network/sample-inputs.ts'
import { drawnRuns } from '../shared/shown-runs.ts'
import { shownStep, shownTraining } from '../shared/network/shown-networks.ts'
import { keptAt, keptWeights } from '../shared/network/weights-at.ts'
import { lookOf, runStyle } from '../shared/palette.ts'
import { networkStrings } from '../shared/strings/network-strings.ts'
import { currentTheme, drawingScale, onThemeChange } from '../shared/theme.ts'
import { classColours } from './class-colours.ts'
import { type Box, headedLayoutOf, type HeadingForm, shapeOf } from './layout.ts'
import { litAt } from './lit-samples.ts'
import { median, wordsOf } from './network-words.ts'
import { createSectionLabel, type SectionLabel } from './section-label.ts'
import { createTilePainter, type TilePainter } from './tile.ts'

/** So many small pictures at most. */
export const mostTiles = 64
/** Milliseconds of one frame in which tiles are drawn; the others wait for the next. */
const budget = 12
/** Products of one round over all tiles: some 12 milliseconds in WebAssembly. */
const products = 3e7
const finest = 3

interface Tile {
  readonly run: number
  readonly member: number
  readonly box: Box
  /** What it shows: where the weights are kept, which of them, and the present step's samples. */
  shows: readonly unknown[]
  accuracy: number
}

interface Built {
  readonly form: HeadingForm
  readonly tiles: readonly Tile[]
  readonly labels: readonly { readonly run: number; readonly label: SectionLabel }[]
  readonly painter: TilePainter | undefined
}

/**
 * What the networks of all shown runs answer at the play head, over their data: a picture for each run, and small ones for many
 * networks of a run. Draws itself whenever the store changes. Returns the way to take it down.
 */
export function createNetworkPlot(container: HTMLElement, store: Store): () => void {
  const canvas = htmlElement('canvas', { 'aria-hidden': 'true' }, container)
  const labels = htmlElement('div', { class: 'network-labels' }, container)
  const empty = htmlElement('p', { class: 'network-empty' }, container)
  const context = canvas.getContext('2d')
  let size: ElementSize | undefined
  let built: Built = { form: 'line', tiles: [], labels: [], painter: undefined }
  let madeFrom: readonly unknown[] = []
  let next = 0

  const build = (state: State, { network, trajectories }: Training): void => {
    const { experiment } = state
    const runs = trajectories.result.runs
    const shown = drawnRuns(state, trajectories.result)
    const members = Math.min(
      runs[shown[0] ?? 0]?.count ?? 1,
      Math.max(1, Math.floor(mostTiles / Math.max(1, shown.length))),
    )
    const theme = currentTheme()
    const scale = drawingScale()
    const made = [
      network,
      shown.join(),
      members,
      size,
      theme,
      scale.type,
      scale.line,
      experiment.runs,
      experiment.view.colours,
    ]
    if (made.every((value, k) => value === madeFrom[k]) && madeFrom.length > 0) return
    madeFrom = made
    for (const { label } of built.labels) label.remove()
    built = { form: 'line', tiles: [], labels: [], painter: undefined }
    const drawable = network.inputs <= 2
    empty.textContent = drawable ? '' : networkStrings().noPlane(network.inputs)
    if (!size || !context || size.width < 40 || size.height < 40) return
    canvas.width = Math.round(size.width * size.pixelRatio)
    canvas.height = Math.round(size.height * size.pixelRatio)
    const { form, sections } = headedLayoutOf(
      size.width,
      size.height,
      shown.length,
      members,
      scale.type,
      shapeOf(network),
    )
    labels.className = `network-labels is-${form}`
    const [first] = sections[0]?.tiles ?? []
    if (!first || first.width < 8 || first.height < 8) return
    const area = first.width * first.height * shown.length * members
    const pitch = Math.max(finest, Math.sqrt((area * network.parameters) / products))
    const { width, height } = first
    const colours = classColours(container)
    const { pixelRatio } = size
    built = {
      form,
      painter: drawable
        ? createTilePainter({ network, colours, width, height, pitch, pixelRatio, ...scale })
        : undefined,
      tiles: drawable
        ? sections.flatMap((section, at) =>
            section.tiles.map((box, member) => ({ run: shown[at] ?? 0, member, box, shows: [], accuracy: Number.NaN })),
          )
        : [],
      labels: sections.flatMap((section, at) => {
        const run = shown[at] ?? 0
        const label = createSectionLabel(labels, () => setStudy(store, { run, member: 0 }))
        label.place(section, experiment, run, theme)
        return [{ run, label }]
      }),
    }
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
    context.clearRect(0, 0, size.width, size.height)
  }

  /** Draws a tile where it would show something else. */
  const drawTile = (tile: Tile, { network, trajectories }: Training, step: number, head: number): boolean => {
    const run = trajectories.result.runs[tile.run]
    const { painter } = built
    if (!run || !painter || !context || !size) return false
    const kept = keptAt(run, step)
    const shows = [
      run.weightPath?.buffer,
      kept,
      run.batches && Math.ceil(Math.min(head, trajectories.done ?? trajectories.steps)),
    ]
    if (shows.every((value, k) => value === tile.shows[k]) && tile.shows.length > 0) return false
    tile.shows = shows
    const weights = keptWeights(run, network.parameters, kept, tile.member)
    const look = lookOf(store.getState().experiment.view, tile.run)
    context.setTransform(
      size.pixelRatio,
      0,
      0,
      size.pixelRatio,
      tile.box.x * size.pixelRatio,
      tile.box.y * size.pixelRatio,
    )
    painter.draw(context, network.predict(weights, painter.plane.inputs), {
      stroke: groundColour(look, currentTheme()),
      dash: runStyle(look).dash,
      lit: litAt(run, head),
    })
    const of = network.validation.length > 0 ? network.validation : network.training
    tile.accuracy =
      network.kind === 'classes'
        ? accuracyOf(network, network.predict(weights, sampleInputs(network, of)), of)
        : Number.NaN
    return true
  }

  const draw = (): void => {
    const state = store.getState()
    const shown = shownTraining(state)
    container.classList.toggle('is-empty', !shown)
    if (!shown) return
    container.style.colorScheme = currentTheme()
    build(state, shown)
    const { tiles } = built
    const { head, playing } = state.playback
    const step = shownStep(shown, head)
    const started = performance.now()
    let looked = 0
    for (; looked < tiles.length && performance.now() - started < budget; looked++) {
      const tile = tiles[(next + looked) % tiles.length]
      if (tile) drawTile(tile, shown, step, head)
    }
    next = tiles.length > 0 ? (next + looked) % tiles.length : 0
    tell(state, shown, step, playing)
    if (looked < tiles.length) requestFrame(draw)
  }

  const tell = (state: State, shown: Training, step: number, playing: boolean): void => {
    for (const { run: index, label } of built.labels) {
      const run = shown.trajectories.result.runs[index]
      if (!run) continue
      const { count = 1, losses } = run
      const accuracies = built.tiles.filter((tile) => tile.run === index).map(({ accuracy }) => accuracy)
      const accuracy = accuracies.reduce((sum, value) => sum + value / accuracies.length, 0)
      const loss = median(Array.from(losses.subarray(step * count, (step + 1) * count)))
      const words = wordsOf(shown.network, { loss, accuracy, members: count, step })
      label.tell(built.form === 'short' ? words.least : words.short)
      label.choose(built.labels.length > 1 && state.study.run === index)
      // while it plays the words would change with every frame, and nobody could read them
      if (!playing) label.describe(words.long)
    }
  }

  const redraw = (): void => requestFrame(draw)
  canvas.addEventListener('click', (event) => {
    const box = canvas.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    const hit = built.tiles.find(
      (tile) =>
        x >= tile.box.x && x <= tile.box.x + tile.box.width && y >= tile.box.y && y <= tile.box.y + tile.box.height,
    )
    if (hit) setStudy(store, { run: hit.run, member: hit.member })
  })
  const stopSize = observeSize(container, (changed) => {
    size = changed
    redraw()
  })
  const stopTheme = onThemeChange(() => {
    madeFrom = []
    redraw()
  })
  const stopStore = store.subscribe(redraw)
  redraw()

  return () => {
    for (const stop of [stopSize, stopTheme, stopStore]) stop()
    cancelFrame(draw)
    container.replaceChildren()
  }
}
