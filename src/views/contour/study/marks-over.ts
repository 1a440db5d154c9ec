import type { State } from '../../../store/state.ts'
import type { OpenedStep } from '../../shared/opened-step.ts'
import type { Mark } from '../../shared/study/arranged.ts'
import { ballOf } from '../../shared/study/noise-ball.ts'
import type { PlotFrame } from '../plot-frame.ts'
import { linePath } from './shapes.ts'
import { ballMarks, metricMarks, signMarks, stepMarks } from './step-marks.ts'

/** What does not change with the step, and lies under what does. `step` is the opened one, where there is one. */
export function groundMarks(state: State, step: OpenedStep | undefined, frame: PlotFrame): Mark[] {
  const { shown, path, metrics = [] } = state.study
  return [
    ...(step && shown.includes('signs') ? signMarks(state, frame) : []),
    ...(shown.includes('ball') ? ballMarks(ballOf(state), frame) : []),
    ...(path ? [{ look: 'study-own', d: linePath(frame, path) }] : []),
    ...metricMarks(metrics, frame),
  ]
}

/** All that the reader wants to see over the contour, for a drawing of its own: in the pixels of any frame. */
export const marksOver = (state: State, step: OpenedStep | undefined, frame: PlotFrame): readonly Mark[] => [
  ...groundMarks(state, step, frame),
  ...(step ? stepMarks(state, step, frame) : []),
]
