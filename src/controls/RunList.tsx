import { useRef } from 'react'
import type { ReactElement } from 'react'

import { limits } from '../experiment/limits.ts'
import { addRun } from '../store/runs.ts'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { RunEditor } from './RunEditor.tsx'
import { nextRun } from './telling-runs.ts'

/** The runs that are compared, and the button for one more. */
export function RunList(): ReactElement {
  countRender('RunList')
  const words = controlStrings().runs
  const store = useStoreApi()
  const count = useThalweg((state) => state.experiment.runs.length)
  const addButton = useRef<HTMLButtonElement>(null)

  function add(): void {
    const run = nextRun(store.getState().experiment)
    if (run) addRun(store, run)
  }

  const full = count >= limits.runs
  return (
    <section className="panel" aria-labelledby="runs-title">
      <h2 id="runs-title" tabIndex={-1}>
        {words.title}
      </h2>
      {count === 0 && <p className="hint">{words.empty}</p>}
      <ol className="runs">
        {Array.from({ length: count }, (_, index) => (
          // A card belongs to its place, so that it stays under the hand that moves or recolours the run in it.
          <RunEditor key={index} index={index} onRemoved={() => addButton.current?.focus()} />
        ))}
      </ol>
      <button ref={addButton} type="button" className="wide" onClick={add} disabled={full}>
        {words.add}
      </button>
      {full && <p className="hint">{words.full(limits.runs)}</p>}
    </section>
  )
}
