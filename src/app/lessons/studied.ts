import type { StudiedStep } from '../../lessons/lesson.ts'
import { setHead, setStudy } from '../../store/actions.ts'
import { overlays, type Study } from '../../store/state.ts'
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
export const studyOf = ({ run = 0, shown }: StudiedStep): Drawn => ({ run, shown, model: undefined })

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
