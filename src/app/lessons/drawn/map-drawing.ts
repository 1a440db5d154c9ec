import { ticks } from 'd3-array'

import type { Experiment } from '../../../experiment/experiment.ts'
import { canvasOf } from '../../../export/raster.ts'
import { element, textElement } from '../../../export/markup.ts'
import type { MapPicture } from '../../../lessons/lesson.ts'
import type { Preview } from '../../../store/state.ts'
import { areasOf, type MapAxis, type MapHandle, sharesOf } from '../../../trajectories/maps.ts'
import { colourOf, cssColour, paint, paintShown, scale, stateColour } from '../../../views/map/colours.ts'
import { questionsOf } from '../../../views/map/questions.ts'
import { settingsOf, shareAt } from '../../../views/map/settings.ts'
import { formatNumber } from '../../../views/shared/format-number.ts'
import { labelIn } from '../../../views/shared/strings/registry-text.ts'
import { mapStrings } from '../../../views/shared/strings/map-strings.ts'
import { type DrawnSize, ink, small } from './box.ts'
import { chartDrawing } from './chart-drawing.ts'
import { type Entry, framed } from './frame.ts'

/** Cells a side where a lesson wants no certain number, and the most of them: one map's work stays a few seconds. */
const [usualSide, mostSide] = [128, 512] as const
const margin = { left: 40, bottom: 34, top: 6, right: 10 }

/** A lesson's map as a drawing of its own, computed for it. */
export async function mapDrawing(
  experiment: Experiment,
  wanted: MapPicture,
  preview: Preview,
  size: DrawnSize,
): Promise<string> {
  const { map: kind, run = 0, x = 'lr', y = '', range, shown = 'steps' } = wanted
  // Shares are counted on the map that the lesson speaks of.
  const side = Math.min(wanted.side ?? usualSide, mostSide)
  const { starts: _starts, ...single } = experiment
  const { problem, map: mapOf } = await preview(single)
  const [question] = questionsOf(single, problem, { kind, run, x, y, range, side })
  if (!question) return ''
  const name = (of: string): string => {
    const setting = settingsOf(single, run).find((one) => one.of === of)
    return setting ? labelIn(setting.parameter.label) : of.replace('start.', '')
  }
  const map = await mapOf(question)
  if (kind === 'rate') return rateDrawing(map, name(question.x.of), size)
  const entries = kind === 'starts' ? startEntries(map) : settingEntries(map)
  const title = kind === 'starts' ? '' : mapStrings().shows[shown]
  return framed(size, { title, entries }, ({ top, width, height }) => {
    const room = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
    const least = Math.min(room.width, room.height)
    const box = kind === 'starts' ? { width: least, height: least } : room
    const pixels = (data: Uint8ClampedArray): void =>
      kind === 'starts' ? paint(map, single.steps, data) : paintShown(map, single.steps, shown, data)
    return element(
      'g',
      { transform: `translate(${margin.left} ${top + margin.top})` },
      element('image', {
        href: pictureOf(map, pixels),
        ...box,
        preserveAspectRatio: 'none',
        style: 'image-rendering: pixelated',
      }),
      element('rect', { ...box, fill: 'none', stroke: ink.strong }),
      axis(question.x, name(question.x.of), box, 'x'),
      question.y ? axis(question.y, name(question.y.of), box, 'y') : '',
    )
  })
}

function rateDrawing({ question, losses, states }: MapHandle, label: string, size: DrawnSize): string {
  const { x } = question
  const at = Array.from(losses, (_, k) => {
    const share = k / (x.count - 1)
    return x.scale === 'log' ? x.from * (x.to / x.from) ** share : x.from + share * (x.to - x.from)
  })
  const values = Array.from(losses, (loss, k) => (states[k] === 1 ? Number.NaN : loss))
  const loss = mapStrings().lastLoss
  return chartDrawing(
    { figure: 'lines', title: loss, x: { label, scale: x.scale }, y: { label: '', scale: 'log' } },
    [{ name: loss, values, at }],
    size,
  )
}

const swatch = (fill: string): string => element('rect', { x: -6, y: -6, width: 12, height: 12, rx: 2, fill })
const percent = (share: number): string => `${formatNumber(share, 3)} %`

function startEntries(map: MapHandle): Entry[] {
  const areas = areasOf(map)
  const shares = sharesOf(areas.map(({ cells }) => cells))
  return areas.map((area, k) => ({
    text:
      area.kind === 'place' ? percent(shares[k] ?? 0) : `${mapStrings().classes[area.kind]} ${percent(shares[k] ?? 0)}`,
    mark: swatch(cssColour(colourOf(area, map))),
  }))
}

/** From the first to be at rest to the last, and what never is. */
function settingEntries({ states }: MapHandle): Entry[] {
  const { classes, stepsToRest } = mapStrings()
  const ramp = [0, 0.25, 0.5, 0.75].map((at, k) =>
    element('rect', { x: -12 + 6 * k, y: -6, width: 6.2, height: 12, fill: cssColour(scale(at)) }),
  )
  const others = [classes.rest, classes.diverged, classes.stalled, classes.running]
    .map((text, state) => ({ text, mark: swatch(cssColour(stateColour(state))), state }))
    .filter(({ state }) => state > 0 && states.includes(state))
  return [{ text: stepsToRest, mark: ramp.join('') }, ...others]
}

function pictureOf({ width, height }: MapHandle, fill: (pixels: Uint8ClampedArray) => void): string {
  const [canvas, context] = canvasOf(width, height)
  const image = context.createImageData(width, height)
  fill(image.data)
  context.putImageData(image, 0, 0)
  return canvas.toDataURL('image/png')
}

function axis(
  along: MapAxis,
  label: string,
  box: { readonly width: number; readonly height: number },
  side: 'x' | 'y',
) {
  const marks = along.scale === 'log' ? powers(along) : ticks(along.from, along.to, 5)
  const said = { 'font-size': small, fill: ink.muted }
  return [
    ...marks.map((value) => {
      const share = shareAt(along, value)
      const text = formatNumber(value, 3)
      return side === 'x'
        ? textElement(text, { ...said, x: share * box.width, y: box.height + 14, 'text-anchor': 'middle' })
        : textElement(text, { ...said, x: -6, y: (1 - share) * box.height + 0.35 * small, 'text-anchor': 'end' })
    }),
    side === 'x'
      ? textElement(label, { ...said, x: box.width / 2, y: box.height + 28, 'text-anchor': 'middle' })
      : textElement(label, {
          ...said,
          transform: `translate(-30 ${box.height / 2}) rotate(-90)`,
          'text-anchor': 'middle',
        }),
  ].join('')
}

const powers = ({ from, to }: MapAxis): number[] =>
  Array.from({ length: 16 }, (_, k) => 10 ** (k - 10)).filter((value) => value >= from && value <= to)
