import { formatNumber } from '../../views/shared/format-number.ts'
import { markerPath } from '../../views/shared/marker-path.ts'
import { accuracyOf } from '../../views/shared/network/output.ts'
import { sampleInputs } from '../../views/shared/network/sample-inputs.ts'
import { keptAt, keptWeights } from '../../views/shared/network/weights-at.ts'
import { type Box as Room, headedLayoutOf, type Section, shapeOf } from '../../views/network/layout.ts'
import { litAt } from '../../views/network/lit-samples.ts'
import { median, wordsOf } from '../../views/network/network-words.ts'
import { type Plane, planeOf, rangeOf, toX, toY } from '../../views/network/plane.ts'
import { type MarkStyle, markSize } from '../../views/network/sample-marks.ts'
import { axisTicks, leastOfAxes } from '../../views/network/tile-axes.ts'
import { litSamples } from '../../views/network/tile.ts'
import { lookOf, runStyle } from '../../views/shared/palette.ts'
import { runName } from '../../views/shared/run-name.ts'
import { drawnRuns } from '../../views/shared/shown-runs.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { lighter } from '../chart-svg.ts'
import type { Layer } from '../contour-svg.ts'
import type { Box, Figure, Network, Shown, Trained } from '../figure.ts'
import { plainFont } from '../fonts.ts'
import { element, short, textElement } from '../markup.ts'
import type { Fineness } from '../surface-svg.ts'
import { type AnswerStyle, answersSvg, curveSvg } from './answers-svg.ts'
import { classInks, inkOf } from './class-inks.ts'
import { samplesSvg } from './samples-svg.ts'

/** So many small pictures at most, as on screen. */
const mostTiles = 64

/** What all tiles of a figure share. */
interface Sheet {
  readonly network: Network
  readonly figure: Figure
  readonly plane: Plane
  readonly marks: MarkStyle
  readonly answers: AnswerStyle
  readonly step: number
}

/**
 * What the networks of all shown runs answer at the figure's head, in a box of the drawing: a tile for each, under the run's name and
 * how it stands, with the samples. Of more than two inputs there is no plane, and a sentence says so.
 */
export function networkSvg(shown: Shown, figure: Figure, box: Box, fineness: Fineness, layer: Layer): string {
  const { network, trajectories } = shown
  if (!network || !trajectories || layer === 'ground') return ''
  if (network.inputs > 2) return sentence(networkStrings().noPlane(network.inputs), figure, box)
  const { runs } = trajectories.result
  const indices = drawnRuns(shown, trajectories.result)
  const members = Math.min(
    runs[indices[0] ?? 0]?.count ?? 1,
    Math.max(1, Math.floor(mostTiles / Math.max(1, indices.length))),
  )
  const { form, sections } = headedLayoutOf(
    box.width,
    box.height,
    indices.length,
    members,
    figure.type,
    shapeOf(network),
  )
  const [first] = sections[0]?.tiles ?? []
  if (!first || first.width < 8 || first.height < 8) return ''
  const sheet = sheetOf(network, figure, first, fineness)
  const parts = sections.map((section, at) => {
    const index = indices[at] ?? 0
    const run = runs[index]
    if (!run) return ''
    const tiles = section.tiles.map((tile, member) => tileOf(sheet, shown, run, index, tile, member))
    const standing = standingOf(
      sheet,
      run,
      tiles.map(({ accuracy }) => accuracy),
    )
    return (
      headingSvg(shown, figure, index, section, form === 'short' ? standing.least : standing.short, form === 'line') +
      tiles.map(({ svg }) => svg).join('')
    )
  })
  const marks = element(
    'g',
    { id: 'samples' },
    samplesSvg(sheet.plane, sheet.marks, network.validation, 'hollow'),
    samplesSvg(sheet.plane, sheet.marks, network.training, 'filled'),
  )
  const { left, top } = box
  return element(
    'g',
    { id: 'networks', transform: `translate(${short(left)} ${short(top)})` },
    element('defs', {}, marks),
    ...parts,
  )
}

function sheetOf(
  network: Network,
  figure: Figure,
  { width, height }: Room,
  { cell, tolerance, bands }: Fineness,
): Sheet {
  const colours = classInks[figure.look]
  const range = rangeOf(network)
  // small tiles have finer cells: a border in them is as short as they are
  const pitch = Math.max(1.5, Math.min(cell, Math.min(width, height) / 40))
  return {
    network,
    figure,
    plane: planeOf(network, width, height, pitch),
    marks: { network, colours, range, size: markSize(width, height, figure.line) },
    answers: { network, colours, range, levels: 4 * bands, tolerance, line: figure.line },
    step: Math.max(0, Math.floor(figure.head)),
  }
}

function tileOf(
  sheet: Sheet,
  { experiment }: Shown,
  run: Trained,
  index: number,
  { x, y, width, height }: Room,
  member: number,
) {
  const { network, plane, marks, answers, figure, step } = sheet
  const weights = weightsAt(run, network.parameters, step, member)
  const outputs = network.predict(weights, plane.inputs)
  const lit = litAt(run, figure.head)
  const { color, dash } = runStyle(lookOf(experiment.view, index))
  const curve = network.inputs === 1
  const stroke = figure.theme === 'dark' ? lighter(color) : color
  const inside = [
    curve ? element('rect', { width, height, fill: inkOf(marks.colours.ground) }) : answersSvg(answers, plane, outputs),
    axesSvg(plane, figure),
    element('use', { href: '#samples', opacity: lit ? 0.35 : undefined }),
    lit ? samplesSvg(plane, marks, litSamples(network, lit), 'lit') : '',
    curve ? curveSvg(plane, outputs, network.outputs, stroke, 2.4 * figure.line, dash) : '',
  ]
  const of = network.validation.length > 0 ? network.validation : network.training
  return {
    svg: element('svg', { x, y, width, height, overflow: 'hidden', class: 'answers' }, ...inside),
    accuracy:
      network.kind === 'classes'
        ? accuracyOf(network, network.predict(weights, sampleInputs(network, of)), of)
        : Number.NaN,
  }
}

/** The weights of a member at a step; where none were kept on the way, its last. */
function weightsAt(run: Trained, parameters: number, step: number, member: number): ArrayLike<number> {
  const kept = keptAt(run, step)
  if (kept >= 0) return keptWeights(run, parameters, kept, member)
  return run.weights?.subarray(member * parameters, (member + 1) * parameters) ?? []
}

function standingOf({ network, step }: Sheet, { losses, count = 1 }: Trained, accuracies: readonly number[]) {
  const loss = median(Array.from(losses.subarray(step * count, (step + 1) * count)))
  const accuracy = accuracies.reduce((sum, value) => sum + value / accuracies.length, 0)
  return wordsOf(network, { loss, accuracy, members: count, step })
}

/** The run's marker and name, and how it stands at the right or below. */
function headingSvg(
  { experiment }: Shown,
  { type, theme, ink }: Figure,
  index: number,
  { header }: Section,
  readout: string,
  inLine: boolean,
): string {
  const { color, marker } = runStyle(lookOf(experiment.view, index))
  const size = 12.5 * type
  const middle = header.y + (inLine ? header.height / 2 : header.height / 2 - 0.7 * size)
  const right = header.x + header.width
  const common = { 'font-size': size, 'font-family': plainFont }
  return (
    element('path', {
      d: markerPath(marker),
      fill: theme === 'dark' ? lighter(color) : color,
      transform: `translate(${short(header.x + 9 * type)} ${short(middle)}) scale(${short(type)})`,
    }) +
    textElement(runName(experiment.runs[index]), {
      ...common,
      x: header.x + 20 * type,
      y: middle + 0.35 * size,
      'font-weight': 600,
      fill: ink.text,
    }) +
    textElement(readout, {
      ...common,
      x: inLine ? right - 2 : header.x + 2,
      y: middle + (inLine ? 0.35 : 1.7) * size,
      'text-anchor': inLine ? 'end' : 'start',
      fill: ink.muted,
    })
  )
}

/** Numbers of the inputs along the left and lower edge, where the tile is large enough. */
function axesSvg(plane: Plane, { type, look }: Figure): string {
  const { ground, muted } = classInks[look]
  const { width, height } = plane
  if (width < leastOfAxes * type || height < 0.6 * leastOfAxes * type) return ''
  const common = {
    'font-size': 11 * type,
    'font-family': plainFont,
    fill: inkOf(muted),
  }
  const edge = { stroke: inkOf(ground), 'stroke-opacity': 0.8, 'stroke-width': 3, 'stroke-linejoin': 'round' }
  const write = (value: number, x: number, y: number, anchor: string): string => {
    const at = { ...common, x, y, 'text-anchor': anchor }
    return textElement(formatNumber(value, 3), { ...at, ...edge }) + textElement(formatNumber(value, 3), at)
  }
  const { x, y } = axisTicks(plane, type)
  return [
    ...x.map((value) => write(value, toX(plane, value), height - 5, 'middle')),
    ...y.map((value) => write(value, 5, toY(plane, value) + 4 * type, 'start')),
  ].join('')
}

const sentence = (text: string, { type, ink }: Figure, { left, top, width, height }: Box): string =>
  textElement(text, {
    x: left + width / 2,
    y: top + height / 2,
    'text-anchor': 'middle',
    'font-size': 13 * type,
    'font-family': plainFont,
    fill: ink.muted,
  })
