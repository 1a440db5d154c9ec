import type { ReactElement } from 'react'

import { countRender } from '../views/shared/render-count.ts'
import { formatNumber } from '../views/shared/format-number.ts'
import { lookOf } from '../views/shared/palette.ts'
import { placesNow } from '../views/shared/race-places.ts'
import { runName } from '../views/shared/run-name.ts'
import { drawnRuns } from '../views/shared/shown-runs.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { playbackStrings as words } from '../views/shared/strings/playback-strings.ts'
import { RunSwatch } from './RunSwatch.tsx'

/** Who has arrived so far in a race, and in the end who has not. Renders when somebody arrives, not with every step. */
export function RaceOrder(): ReactElement | null {
  countRender('RaceOrder')
  const store = useStoreApi()
  const race = useThalweg(({ playback, trajectories }) =>
    playback.race?.version === trajectories?.version ? playback.race : undefined,
  )
  const arrived = useThalweg((state) => placesNow(state).length)
  const over = useThalweg(({ playback, experiment }) => playback.head >= experiment.steps)
  const runs = useThalweg((state) => state.experiment.runs)
  if (!race) return null

  const { experiment, trajectories } = store.getState()
  const places = placesNow(store.getState()).slice(0, arrived)
  const began = trajectories ? drawnRuns({ experiment }, trajectories.result) : []
  const late = began.flatMap((index) => (race.arrivals.every((one) => one.run !== index) ? (runs[index] ?? []) : []))
  return (
    <section className="race-order" aria-label={words().raceOrder}>
      <p>{race.limit === undefined ? words().raceToRest : words().raceToLoss(formatNumber(race.limit, 3))}</p>
      <ol>
        {places.map(({ run, step, place }) => (
          <li key={run} className={place <= 3 ? `place-${place}` : undefined}>
            <b>{place}</b>
            <RunSwatch look={lookOf(experiment.view, run)} />
            <span>{runName(runs[run])}</span>
            <small>{words().atStep(step)}</small>
          </li>
        ))}
      </ol>
      <p role="status">
        {over && places.length === 0 && words().nobody(experiment.steps)}
        {over && places.length > 0 && late.length > 0 && words().late(late.map(runName), experiment.steps)}
      </p>
    </section>
  )
}
