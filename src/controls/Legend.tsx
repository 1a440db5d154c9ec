import type { ReactElement } from 'react'

import { setHover } from '../store/actions.ts'
import { setShown } from '../store/runs.ts'
import { formatNumber } from '../views/shared/format-number.ts'
import { placesNow } from '../views/shared/race-places.ts'
import { lookOf } from '../views/shared/palette.ts'
import { countRender } from '../views/shared/render-count.ts'
import { runName } from '../views/shared/run-name.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { pictureStrings } from '../views/shared/strings/picture-strings.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { CoreText } from './CoreText.tsx'
import { RunSwatch } from './RunSwatch.tsx'

/** Every run with its look, what became of it and its last loss; a run can be hidden here, and stays in the list. */
export function Legend(): ReactElement {
  countRender('Legend')
  const count = useThalweg((state) => state.experiment.runs.length)
  return (
    <ul className="legend" aria-label={strings().runs}>
      {Array.from({ length: count }, (_, index) => (
        <LegendRow key={index} index={index} />
      ))}
    </ul>
  )
}

function LegendRow({ index }: { readonly index: number }): ReactElement | null {
  const words = strings()
  const store = useStoreApi()
  const run = useThalweg((state) => state.experiment.runs[index])
  const look = useThalweg((state) => lookOf(state.experiment.view, index))
  const result = useThalweg((state) => (state.training ? undefined : state.trajectories?.result.runs[index]))
  const refused = useThalweg((state) => state.refused)
  const steps = useThalweg((state) => state.trajectories?.steps ?? 0)
  const place = useThalweg((state) => placesNow(state).find((one) => one.run === index)?.place)
  if (!run) return null

  const name = runName(run)
  const shown = run.hidden !== true
  const why = result?.refused
  const loss = result?.count === undefined ? result?.losses.at(-1) : undefined
  return (
    <li
      className={shown ? undefined : 'hidden-run'}
      onPointerEnter={() => shown && !why && setHover(store, { run: index, step: steps })}
      onPointerLeave={() => setHover(store, undefined)}
    >
      <label>
        <input
          type="checkbox"
          checked={shown}
          onChange={() => setShown(store, index, !shown)}
          aria-label={words.showRun(name)}
        />
        <RunSwatch look={look} />
        <span className="name">{name}</span>
      </label>
      {place !== undefined && <b className={`place place-${place}`}>{pictureStrings().ordinal(place)}</b>}
      <span className={`end ${result && 'state' in result.end ? result.end.state : ''}`}>
        {result && !why ? words.end(result) : (why ?? refused) ? words.notComputed : words.computing}
      </span>
      {loss !== undefined && <span className="loss">{words.lossIs(formatNumber(loss))}</span>}
      {why !== undefined && (
        <p className="why">
          <CoreText sentence={why} />
        </p>
      )}
    </li>
  )
}
