import type { Experiment } from '../../experiment/experiment.ts'
import { isList, isRecord } from '../../experiment/records.ts'
import type { StudiedStep } from '../../lessons/lesson.ts'
import { setHead, setStudy } from '../../store/actions.ts'
import { modelKinds, overlays, type State, type Study } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'

type Drawn = Pick<Study, 'run' | 'shown' | 'model'>

/** What a lesson draws of a run's step at present, and what the reader has chosen, which stands again after it. */
let taken: { readonly own: Drawn; readonly put: Drawn } | undefined

/** Draws what a lesson's step wants to be seen of a run's step; where nothing is wanted, again what the reader has chosen. */
export function studyStep(store: Store, studied: StudiedStep | undefined): void {
  const { study } = store.getState()
  const own = taken ? chosenIn(study, taken.own, taken.put) : study
  if (studied) {
    taken = { own: drawnOf(own), put: studyOf(studied) }
    setStudy(store, taken.put)
    if (studied.at !== undefined) setHead(store, studied.at)
  } else if (taken) {
    taken = undefined
    setStudy(store, drawnOf(own))
  }
}

/** What a lesson's step has the stage draw. */
export const studyOf = ({ run = 0, shown, model }: StudiedStep): Drawn => ({ run, shown, model })

/** What is drawn of a run's step at present, to be kept with the stage; undefined where nothing is. */
export function studiedNow({ study, playback, experiment }: State): StudiedStep | undefined {
  const { run, shown, model } = study
  if (shown.length === 0) return undefined
  const at = Math.floor(playback.head)
  return { shown, run, ...(model && { model }), ...(at < experiment.steps && { at }) }
}

/** Reads such a wish from a file, for an experiment; what is no part of it is left out. */
export function readStudied(value: unknown, { runs, steps }: Experiment): StudiedStep | undefined {
  if (!isRecord(value)) return undefined
  const parts = isList(value['shown']) ? value['shown'] : []
  const shown = overlays.filter((one) => parts.includes(one))
  const model = modelKinds.find((kind) => kind === value['model'])
  const run = wholeUpTo(runs.length - 1, value['run'])
  const at = wholeUpTo(steps, value['at'])
  if (shown.length === 0) return undefined
  return { shown, ...(run !== undefined && { run }), ...(model && { model }), ...(at !== undefined && { at }) }
}

const wholeUpTo = (most: number, value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined

const drawnOf = ({ run, shown, model }: Drawn): Drawn => ({ run, shown, model })

/** What the reader has changed since the lesson drew is the reader's; everything else is as it was before. */
function chosenIn(now: Drawn, own: Drawn, put: Drawn): Drawn {
  const drawn = (of: Drawn, overlay: Study['shown'][number]): boolean => of.shown.includes(overlay)
  return {
    run: now.run === put.run ? own.run : now.run,
    shown: overlays.filter((one) => drawn(drawn(now, one) === drawn(put, one) ? own : now, one)),
    model: now.model === put.model ? own.model : now.model,
  }
}
