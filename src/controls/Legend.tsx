import type { ReactElement } from 'react'

import { setHover, setRun } from '../store/actions.ts'
import { formatNumber } from '../views/shared/format-number.ts'
import { countRender } from '../views/shared/render-count.ts'
import { runName } from '../views/shared/run-name.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { endWord } from './end-word.ts'
import { RunSwatch } from './RunSwatch.tsx'

/** Every run with its look, what became of it and its last loss; a run can be hidden here. */
export function Legend(): ReactElement {
  countRender('Legend')
  const count = useThalweg((state) => state.experiment.runs.length)
  return (
    <ul className="legend" aria-label="Runs">
      {Array.from({ length: count }, (_, index) => (
        <LegendRow key={index} index={index} />
      ))}
    </ul>
  )
}

function LegendRow({ index }: { readonly index: number }): ReactElement | null {
  const store = useStoreApi()
  const run = useThalweg((state) => state.experiment.runs[index])
  const result = useThalweg((state) => state.trajectories?.result.runs[index])
  const steps = useThalweg((state) => state.trajectories?.steps ?? 0)
  if (!run) return null

  const shown = !(run.hidden ?? false)
  function toggle(): void {
    if (!run) return
    const { hidden: _hidden, ...rest } = run
    setRun(store, index, shown ? { ...rest, hidden: true } : rest)
  }

  const loss = result?.count === undefined ? result?.losses.at(-1) : undefined
  return (
    <li
      className={shown ? undefined : 'hidden-run'}
      onPointerEnter={() => shown && setHover(store, { run: index, step: steps })}
      onPointerLeave={() => setHover(store, undefined)}
    >
      <label>
        <input type="checkbox" checked={shown} onChange={toggle} aria-label={`Show ${runName(run)}`} />
        <RunSwatch position={index} />
        <span className="name">{runName(run)}</span>
      </label>
      <span className={`end ${result && 'state' in result.end ? result.end.state : ''}`}>
        {result ? endWord(result) : 'computing …'}
      </span>
      {loss !== undefined && <span className="loss">f = {formatNumber(loss)}</span>}
    </li>
  )
}
