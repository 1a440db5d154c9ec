import type { State } from '../../../store/state.ts'
import type { OpenedStep } from '../../shared/opened-step.ts'
import type { Mark } from '../../shared/study/arranged.ts'
import { ballOf } from '../../shared/study/noise-ball.ts'
import type { PlotFrame } from '../plot-frame.ts'
import { linePath } from './shapes.ts'
import { ballMarks, metricMarks, signMarks, stepMarks } from './step-marks.ts'

/** What does not change with the step, and lies under all else. `step` is the opened one, where there is one. */
export function groundMarks(state: State, step: OpenedStep | undefined, frame: PlotFrame): Mark[] {
  const { shown } = state.study
  return [
    ...(step && shown.includes('signs') ? signMarks(state, frame) : []),
    ...(shown.includes('ball') ? ballMarks(ballOf(state), frame) : []),
  ]
}

/** What is the reader's own, and what is drawn of the opened step. */
export function upperMarks(state: State, step: OpenedStep | undefined, frame: PlotFrame): Mark[] {
  const { path, metrics = [] } = state.study
  return [
    ...(path ? [{ look: 'study-own', d: linePath(frame, path) }] : []),
    ...metricMarks(metrics, frame),
    ...(step ? stepMarks(state, step, frame) : []),
  ]
}

/** All that the reader wants to see over the contour, for a drawing of its own: in the pixels of any frame. */
export const marksOver = (state: State, step: OpenedStep | undefined, frame: PlotFrame): readonly Mark[] => [
  ...groundMarks(state, step, frame),
  ...upperMarks(state, step, frame),
]
