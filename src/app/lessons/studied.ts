import type { StudiedStep } from '../../lessons/lesson.ts'
import { setHead, setStudy } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'

/** Whether what is drawn of a step was asked for by a lesson; what the reader has chosen is left alone. */
let asked = false

/** Draws what a lesson's step wants to be seen of a run's step, and takes it away again where nothing is wanted. */
export function studyStep(store: Store, studied: StudiedStep | undefined): void {
  if (!studied) {
    if (asked) setStudy(store, { shown: [] })
    asked = false
    return
  }
  asked = true
  const { run = 0, shown, at } = studied
  setStudy(store, { run, shown, model: undefined })
  if (at !== undefined) setHead(store, at)
}
