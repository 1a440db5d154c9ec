import type { ReactElement } from 'react'

import { defaultExperiment } from '../experiment/defaults.ts'
import { edit } from '../store/actions.ts'
import { redo, undo } from '../store/history.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { DialogButton } from './DialogButton.tsx'

const loadSaved = () => import('../controls/saved/SavedDialog.tsx')
const loadExport = () => import('./export/ExportDialog.tsx')
const loadShare = () => import('./share/ShareDialog.tsx')
const loadCode = () => import('./code/CodeDialog.tsx')

const undoSign = 'M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H6'

/** The way back and forth. */
export function EditButtons(): ReactElement {
  const words = strings()
  const store = useStoreApi()
  const canUndo = useThalweg((state) => state.past.length > 0)
  const canRedo = useThalweg((state) => state.future.length > 0)

  return (
    <div className="edits" role="group" aria-label={words.edits}>
      <button
        type="button"
        className="quiet icon"
        disabled={!canUndo}
        aria-label={words.undo}
        title={words.undoHint}
        onClick={() => undo(store)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={undoSign} />
        </svg>
      </button>
      <button
        type="button"
        className="quiet icon"
        disabled={!canRedo}
        aria-label={words.redo}
        title={words.redoHint}
        onClick={() => redo(store)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={undoSign} transform="matrix(-1 0 0 1 16 0)" />
        </svg>
      </button>
    </div>
  )
}

/** Back to the first experiment, the experiments that are kept on the device, and the ways in which this one goes elsewhere. */
export function ExperimentButtons(): ReactElement {
  const words = strings()
  const store = useStoreApi()
  return (
    <>
      <button
        type="button"
        className="quiet"
        title={words.resetHint}
        onClick={() => edit(store, () => defaultExperiment)}
      >
        {words.reset}
      </button>
      <DialogButton part="saved" word={words.saved} hint={words.savedHint} load={loadSaved} />
      <DialogButton part="code" word={words.code} hint={words.codeHint} load={loadCode} />
      <DialogButton part="export" word={words.exported} hint={words.exportedHint} load={loadExport} />
      <DialogButton part="share" word={words.share} hint={words.shareHint} load={loadShare} />
    </>
  )
}
