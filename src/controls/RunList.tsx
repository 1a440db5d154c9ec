import { useRef } from 'react'
import type { ReactElement } from 'react'

import { limits } from '../experiment/limits.ts'
import { addRun } from '../store/actions.ts'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { RunEditor } from './RunEditor.tsx'
import { nextRun } from './telling-runs.ts'

/** The runs that are compared, and the button for one more. */
export function RunList(): ReactElement {
  countRender('RunList')
  const store = useStoreApi()
  const count = useThalweg((state) => state.experiment.runs.length)
  const addButton = useRef<HTMLButtonElement>(null)

  function add(): void {
    const run = nextRun(store.getState().experiment)
    if (run) addRun(store, run)
  }

  return (
    <section className="panel" aria-labelledby="runs-title">
      <h2 id="runs-title">Methods</h2>
      <ol className="runs">
        {Array.from({ length: count }, (_, index) => (
          // A run's position is its identity: colour, dash and marker go with it.
          <RunEditor key={index} index={index} onRemoved={() => addButton.current?.focus()} />
        ))}
      </ol>
      <button ref={addButton} type="button" className="wide" onClick={add} disabled={count >= limits.runs}>
        Add a method
      </button>
    </section>
  )
}
