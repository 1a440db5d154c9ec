import type { Shown } from '../../export/figure.ts'
import { studySvg } from '../../export/study-svg.ts'
import type { Store } from '../../store/store.ts'
import { startRoom } from '../../views/contour/start-word.ts'
import { marksOver } from '../../views/contour/study/marks-over.ts'
import { openedStep } from '../../views/shared/opened-step.ts'

/**
 * What the reader sees drawn over the contour (arrows, axes, the model, a logged path) in a state of the store, its present one where
 * none is given, for a drawing of the same state; nothing where nothing is drawn, or where its step has not been opened yet.
 */
export function drawnOver(store: Store, state = store.getState()): Pick<Shown, 'over'> {
  const { shown, path, metrics = [] } = state.study
  if (shown.length === 0 && !path && metrics.length === 0) return {}
  const opened = openedStep(store, () => undefined)
  const { step } = shown.length > 0 ? opened.look(state) : { step: undefined }
  opened.stop()
  const { start } = state.experiment
  return { over: (frame, figure) => studySvg(marksOver(state, step, frame), figure, startRoom(start, frame, figure)) }
}
