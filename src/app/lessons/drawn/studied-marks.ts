import type { StudiedStep } from '../../../lessons/lesson.ts'
import type { Experiment } from '../../../experiment/experiment.ts'
import type { Preview } from '../../../store/state.ts'
import { createThalwegStore } from '../../../store/store.ts'
import type { PlotFrame } from '../../../views/contour/plot-frame.ts'
import { marksOver } from '../../../views/contour/study/marks-over.ts'
import { type OpenedStep, stepAtHead } from '../../../views/shared/opened-step.ts'
import type { Mark } from '../../../views/shared/study/arranged.ts'
import { studyOf } from '../studied.ts'

/**
 * What a lesson's step draws of a run's step, as the stage shows it, for a drawing of its own: the marks in the pixels of any frame.
 * @throws (as a rejection) where the run cannot be computed or opened
 */
export async function studiedMarks(
  experiment: Experiment,
  studied: StudiedStep,
  preview: Preview,
): Promise<(frame: PlotFrame) => readonly Mark[]> {
  const { starts: _starts, ...single } = experiment
  const { problem, result, openRun } = await preview(single)
  const store = createThalwegStore(single)
  store.setState(({ playback, study }) => ({
    problem,
    trajectories: { version: 1, result, steps: single.steps },
    computed: single,
    playback: { ...playback, head: studied.at ?? single.steps },
    study: { ...study, ...studyOf(studied) },
  }))
  const state = store.getState()
  const { run } = state.study
  const of = await openRun(run)
  const opened: OpenedStep = { now: of.at(stepAtHead(state)), before: undefined, run, of }
  return (frame) => marksOver(state, opened, frame)
}
