import type { State } from '../../../store/state.ts'
import type { Store } from '../../../store/store.ts'
import { svgElement } from '../../shared/dom.ts'
import { type OpenedStep, openedStep } from '../../shared/opened-step.ts'
import { createMarkLayer } from '../../shared/study/mark-layer.ts'
import { ballOf } from '../../shared/study/noise-ball.ts'
import type { PlotFrame } from '../plot-frame.ts'
import { groundMarks, upperMarks } from './marks-over.ts'

export interface StudyMarks {
  readonly draw: (state: State, frame: PlotFrame) => void
  readonly dispose: () => void
}

/** Draws what the reader wants to see of the step at the play head into `parent`. */
export function createStudyMarks(parent: SVGGElement, store: Store, redraw: () => void): StudyMarks {
  const opened = openedStep(store, redraw)
  // What does not change with the step lies under all else, and stays.
  const drawGround = createMarkLayer(svgElement('g', {}, parent))
  const drawStep = createMarkLayer(svgElement('g', {}, parent))
  let drawn:
    | {
        readonly step: OpenedStep | undefined
        readonly frame: PlotFrame
        readonly shown: unknown
        readonly path: unknown
        readonly metrics: unknown
        readonly model: unknown
        readonly ball: unknown
      }
    | undefined

  return {
    dispose: opened.stop,
    draw: (state, frame) => {
      const { shown, path, model, metrics } = state.study
      const { step } = shown.length > 0 ? opened.look(state) : { step: undefined }
      const ball = shown.includes('ball') ? ballOf(state) : undefined
      if (
        drawn?.step === step &&
        drawn?.frame === frame &&
        drawn.shown === shown &&
        drawn.path === path &&
        drawn.metrics === metrics &&
        drawn.model === model &&
        drawn.ball === ball
      )
        return
      drawn = { step, frame, shown, path, metrics, model, ball }
      drawGround(groundMarks(state, step, frame))
      drawStep(upperMarks(state, step, frame))
    },
  }
}
