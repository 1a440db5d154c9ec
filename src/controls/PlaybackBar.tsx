import type { ReactElement } from 'react'

import { setLoop, setSpeed, startRace, stepBy, togglePlay } from '../store/actions.ts'
import type { Store } from '../store/store.ts'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { Icon } from './icons.tsx'
import { PlayHead } from './PlayHead.tsx'
import { playbackStrings as words } from '../views/shared/strings/playback-strings.ts'
import { RaceOrder } from './RaceOrder.tsx'
import './playback.css'

const speeds = [1, 2, 5, 15, 60, 200, 1000, Infinity] as const

/** Play, pause, step, scrub, how fast, over and over, and as a race. Only the play head in it renders while it moves. */
export function PlaybackBar(): ReactElement {
  countRender('PlaybackBar')
  const store = useStoreApi()
  const playing = useThalweg((state) => state.playback.playing)
  const speed = useThalweg((state) => state.playback.speed)
  const loop = useThalweg((state) => state.playback.loop)
  // networks have no minimum that is known, at which one could arrive first
  const ofNetwork = useThalweg((state) => 'network' in state.experiment.problem)
  const offered = speeds.some((one) => one === speed) ? speeds : [...speeds, speed].toSorted((a, b) => a - b)
  return (
    <>
      <div className="playback" role="group" aria-label={words().playback}>
        <button type="button" className="icon" aria-label={words().back} onClick={() => stepBy(store, -1)}>
          <Icon name="back" />
        </button>
        <button
          type="button"
          className="icon primary"
          aria-label={playing ? words().pause : words().play}
          title={playing ? words().pauseTitle : words().playTitle}
          onClick={() => togglePlay(store)}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        <button type="button" className="icon" aria-label={words().forward} onClick={() => stepBy(store, 1)}>
          <Icon name="forward" />
        </button>
        <PlayHead />
        <select
          className="speed"
          aria-label={words().speed}
          value={speed}
          onChange={(event) => setSpeed(store, Number(event.target.value))}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {one === Infinity ? words().atOnce : words().stepsASecond(one)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="icon toggle"
          aria-label={words().loop}
          title={words().loop}
          aria-pressed={loop}
          onClick={() => setLoop(store, !loop)}
        >
          <Icon name="loop" />
        </button>
        {!ofNetwork && (
          <button type="button" className="race" title={words().raceTitle} onClick={() => void race(store)}>
            <Icon name="flag" />
            {words().race}
          </button>
        )}
      </div>
      <RaceOrder />
    </>
  )
}

/** Who arrives when is worked out only when somebody wants to see it. */
async function race(store: Store): Promise<void> {
  const { raceOf } = await import('../views/shared/race.ts')
  const started = raceOf(store.getState())
  if (started) startRace(store, started)
}
