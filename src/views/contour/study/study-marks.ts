import type { State } from '../../../store/state.ts'
import type { Store } from '../../../store/store.ts'
import { htmlElement, setAttributes, svgElement } from '../../shared/dom.ts'
import { openedStep } from '../../shared/opened-step.ts'
import { inspectorStrings } from '../../shared/strings/inspector-strings.ts'
import { type Word, wordsOfMarks } from '../../shared/study/arranged.ts'
import { createLineLayer, createMarkLayer } from '../../shared/study/mark-layer.ts'
import { ballOf } from '../../shared/study/noise-ball.ts'
import { drawingScale } from '../../shared/theme.ts'
import type { PlotFrame } from '../plot-frame.ts'
import { startRoom } from '../start-word.ts'
import { groundMarks } from './marks-over.ts'
import { stepMarks } from './step-marks.ts'
import { createWordCanvas } from './word-canvas.ts'

/** Milliseconds after which a text alternative follows what is drawn: one for each frame would hold the frames up. */
const rest = 300

export interface StudyMarks {
  readonly draw: (state: State, frame: PlotFrame) => void
  readonly dispose: () => void
}

/** Draws what the reader wants to see of the step at the play head right over `picture`. */
export function createStudyMarks(picture: HTMLElement, store: Store, redraw: () => void): StudyMarks {
  const opened = openedStep(store, redraw)
  const place = htmlElement('div', { class: 'contour-study' })
  picture.after(place)
  // What does not change with the step lies under all else, and stays.
  const drawGround = createMarkLayer(svgElement('g', {}, svgElement('svg', {}, place)))
  const drawLines = createLineLayer(svgElement('g', {}, svgElement('svg', {}, place)))
  const canvas = htmlElement('canvas', { role: 'img' }, place)
  const write = createWordCanvas(canvas)
  let ground: readonly unknown[] = []
  let above: readonly unknown[] = []
  let told: readonly Word[] = []
  let telling: ReturnType<typeof setTimeout> | undefined

  /** Names what is drawn, with its numbers: now and then while it moves, at last as it stands. */
  const tell = (): void => {
    telling = undefined
    const { shown } = store.getState().study
    const words = inspectorStrings().shown
    const drawn = shown.map((overlay) => words[overlay]).join('; ')
    setAttributes(canvas, { 'aria-label': [drawn, told.map(({ text }) => text).join(', ')].join('. ') })
  }

  return {
    dispose: () => {
      opened.stop()
      clearTimeout(telling)
      place.remove()
    },
    draw: (state, frame) => {
      const { problem } = state
      const { shown, path, model, metrics } = state.study
      const { step } = shown.length > 0 && problem ? opened.look(state) : { step: undefined }
      const ball = shown.includes('ball') ? ballOf(state) : undefined
      const signs = step && shown.includes('signs') ? problem : undefined
      const scale = drawingScale()
      const below = [frame, signs, path, metrics, ball]
      if (differ(ground, below)) {
        if (ground[0] !== frame) lay(place, frame)
        ground = below
        drawGround(groundMarks(state, step, frame))
      }
      const now = [frame, step, shown, model, scale]
      if (!differ(above, now)) return
      above = now
      const marks = step ? stepMarks(state, step, frame) : []
      told = wordsOfMarks(marks, scale.type, startRoom(state.experiment.start, frame, scale))
      drawLines(marks)
      canvas.hidden = marks.length === 0
      if (marks.length === 0) return
      write(told, frame, scale.type)
      telling ??= setTimeout(tell, rest)
    },
  }
}

const differ = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  now.some((one, index) => before[index] !== one) || before.length !== now.length

function lay(element: HTMLElement, { left, top, width, height }: PlotFrame): void {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
}
