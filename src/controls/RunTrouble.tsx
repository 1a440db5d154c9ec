import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'

import { useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { coreText } from '../views/shared/strings/core-text.ts'
import { editorStrings } from '../views/shared/strings/editor-strings.ts'
import { strings } from '../views/shared/strings/strings.ts'
import type { findTrouble as FindTrouble } from './method-editor/find-trouble.ts'

type Found = ReturnType<typeof FindTrouble>

/** That a run cannot be computed, whose reason the legend gives; or why one of a method of the registry stopped at once: where its text divides by zero or has no value. */
export function RunTrouble({ index }: { readonly index: number }): ReactElement | null {
  const run = useThalweg((state) => state.experiment.runs[index])
  const end = useThalweg((state) => state.trajectories?.result.runs[index]?.end)
  const refused = useThalweg((state) => state.trajectories?.result.runs[index]?.refused)
  const problem = useThalweg((state) => state.problem)
  const experiment = useThalweg((state) => state.experiment)
  const stopped = end && 'state' in end && end.state === 'diverged' && typeof run?.method === 'string'
  const [found, setFound] = useState<{ readonly end: unknown; readonly trouble: Found }>()

  useEffect(() => {
    if (stopped !== true || !run || !problem || found?.end === end) return
    let current = true
    const look = async (): Promise<void> => {
      const { findTrouble } = await import('./method-editor/find-trouble.ts')
      if (current) setFound({ end, trouble: findTrouble(experiment, run, problem) })
    }
    // Without it the outcome alone is told.
    look().catch(() => undefined)
    return () => {
      current = false
    }
  }, [stopped, run, problem, experiment, end, found])

  if (refused !== undefined) return <p className="note">{controlStrings().surface.asSentence(strings().notComputed)}</p>
  const trouble = stopped === true && found?.end === end ? found?.trouble : undefined
  if (!trouble) return null
  return (
    <p className="note" role="status">
      {editorStrings().trouble(coreText(trouble.message).text, trouble.line)}
    </p>
  )
}
