import { strToU8, zipSync } from 'fflate'
import { createElement } from 'react'

import type { Experiment } from '../../../experiment/experiment.ts'
import type { Shown } from '../../../export/figure.ts'
import { canvasOf, pngOf } from '../../../export/raster.ts'
import { element } from '../../../export/markup.ts'
import { toSVG } from '../../../export/to-svg.ts'
import { studySvg } from '../../../export/study-svg.ts'
import { startRoom } from '../../../views/contour/start-word.ts'
import { codeOf, type Lesson, type StudiedStep } from '../../../lessons/lesson.ts'
import type { Numbers } from '../../../lessons/shared/claim.ts'
import type { Preview } from '../../../store/state.ts'
import { lessonStrings } from '../../../views/shared/strings/lesson-strings.ts'
import { drawBeside, hasBeside } from '../drawn/draw-beside.ts'
import { studiedMarks } from '../drawn/studied-marks.ts'
import { library } from '../library.ts'
import { numbersOf } from '../lab.ts'
import { OpeningText, StepText } from './SlideText.tsx'
import { type PlannedSlide, slidePlan } from './slide-plan.ts'
import { rooms, slideSize, slideSvg } from './slide-svg.ts'
import { speakerNotes } from './speaker-notes.ts'
import { textBlock } from './text-block.ts'

/** Pixels between two pictures of a slide, and pixels in a unit of the second. */
const [gap, zoom] = [20, 2] as const

export type SlideFormat = 'png' | 'svg'

/** Letters of a link that has room on a slide, in its foot and as a code. */
const mostLetters = 160

interface Wishes {
  readonly format: SlideFormat
  /** Draws an experiment; what the store has as `preview`. */
  readonly preview: Preview
  /** The address of the lesson, as the notes tell it; empty where it has none. */
  readonly link: string
  /** Called before each slide. */
  readonly onSlide: (slide: number, of: number) => void
  readonly signal: AbortSignal
}

/**
 * A lesson as slides of 1920 × 1080 pixels and what is said to them, in one zip.
 * @throws where the signal stops it, or the browser cannot draw a slide
 */
export async function makeSlides(lesson: Lesson, wishes: Wishes): Promise<Blob> {
  const { format, onSlide, signal, link } = wishes
  // Numbers that cannot be measured here stay dots, as on the page.
  const numbers = await numbersOf(lesson).catch(() => undefined)
  const plan = slidePlan(lesson)
  const files: Record<string, Uint8Array> = {}
  for (const [index, planned] of plan.entries()) {
    signal.throwIfAborted()
    onSlide(index + 1, plan.length)
    const svg = await draw(lesson, planned, numbers, wishes)
    files[`${planned.file}.${format}`] = format === 'svg' ? strToU8(svg) : await pixels(svg)
  }
  files['notes.md'] = strToU8(speakerNotes(lesson, plan, numbers, link, format))
  // Pictures are packed already.
  const zip = zipSync(files, { level: format === 'png' ? 0 : 6 })
  return new Blob([zip], { type: 'application/zip' })
}

async function draw(
  lesson: Lesson,
  { kind, at, step, experiment }: PlannedSlide,
  numbers: Numbers | undefined,
  { preview, link: whole }: Wishes,
): Promise<string> {
  const link = whole.length <= mostLetters ? whole : ''
  const words = lessonStrings()
  const { words: room } = rooms
  const content =
    kind === 'opening'
      ? createElement(OpeningText, { lesson, link })
      : createElement(StepText, { step, numbers, answered: kind === 'answer' })
  return slideSvg({
    over: lesson.number > 0 ? `${codeOf(lesson)} · ${words.groups[lesson.group]}` : words.own.title,
    title: lesson.title,
    figure: await pictures(lesson, { kind, step, experiment }, preview, link),
    text: textBlock(content, room.width, room.height),
    foot: kind === 'opening' ? link : words.step(at + 1, lesson.steps.length),
  })
}

/**
 * The picture of a slide: that of the experiment, and what the step shows beside it. That is kept back before its question, and of the
 * opening.
 */
async function pictures(
  lesson: Lesson,
  { kind, step, experiment }: Pick<PlannedSlide, 'kind' | 'step' | 'experiment'>,
  preview: Preview,
  link: string,
): Promise<string> {
  const { width, height } = rooms.figure
  const half = (width - gap) / 2
  const size = { width: half / zoom, height: height / zoom, zoom }
  const wanted = (kind === 'step' || kind === 'answer') && hasBeside(step)
  // What cannot be computed here leaves its room to the other picture.
  const beside = wanted ? await drawBeside(lesson, step, preview, size).catch(() => '') : ''
  const studied = kind === 'step' || kind === 'answer' ? step.studied : undefined
  const own = toSVG(await shownOf(experiment, preview, studied), {
    until: 'head',
    width: beside === '' ? width : half,
    height,
    theme: 'projector',
    parts: 'contour',
    caption: false,
    link,
  })
  if (beside === '') return own
  return element('svg', { width, height }, own, beside.replace('<svg ', `<svg x="${half + gap}" `))
}

/** What a figure is drawn from. A network has no surface: its answers and curves come from the library. */
async function shownOf(experiment: Experiment, preview: Preview, studied: StudiedStep | undefined): Promise<Shown> {
  const { starts: _starts, ...single } = experiment
  const { result, ...drawn } =
    'network' in experiment.problem ? await trained(single) : { ...(await preview(single)), network: undefined }
  // A step that cannot be opened keeps nobody from the slides.
  const marks = studied && (await studiedMarks(single, studied, preview).catch(() => undefined))
  return {
    experiment: single,
    problem: drawn.problem,
    network: drawn.network,
    trajectories: { version: 1, result, steps: single.steps },
    playback: { head: studied?.at ?? single.steps, playing: false, speed: 1, loop: false },
    ...(marks && { over: (frame, figure) => studySvg(marks(frame), figure, startRoom(single.start, frame, figure)) }),
  }
}

async function trained(experiment: Experiment) {
  const { simulate, openNetwork } = await library()
  const network = await openNetwork(experiment)
  return { result: await simulate(experiment), problem: undefined, network }
}

/** A drawing as PNG. From a data address: one of a blob with HTML in it would close the canvas for reading. */
async function pixels(svg: string): Promise<Uint8Array> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const [canvas, context] = canvasOf(slideSize.width, slideSize.height)
  context.drawImage(image, 0, 0)
  return new Uint8Array(await (await pngOf(canvas)).arrayBuffer())
}
