import type { ReactElement } from 'react'

import { setSpeed, stepBy, togglePlay } from '../store/actions.ts'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { Icon } from './icons.tsx'
import { PlayHead } from './PlayHead.tsx'

const speeds = [5, 15, 60, 200, 1000] as const

/** Play, pause, step, scrub, and how fast. Only the play head in it renders while it moves. */
export function PlaybackBar(): ReactElement {
  countRender('PlaybackBar')
  const store = useStoreApi()
  const playing = useThalweg((state) => state.playback.playing)
  const speed = useThalweg((state) => state.playback.speed)
  const offered = speeds.some((one) => one === speed) ? speeds : [...speeds, speed].toSorted((a, b) => a - b)
  return (
    <div className="playback" role="group" aria-label="Playback">
      <button type="button" className="icon" aria-label="One step back" onClick={() => stepBy(store, -1)}>
        <Icon name="back" />
      </button>
      <button
        type="button"
        className="icon primary"
        aria-label={playing ? 'Pause' : 'Play'}
        title={playing ? 'Pause (space)' : 'Play (space)'}
        onClick={() => togglePlay(store)}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <button type="button" className="icon" aria-label="One step forward" onClick={() => stepBy(store, 1)}>
        <Icon name="forward" />
      </button>
      <PlayHead />
      <select
        className="speed"
        aria-label="Speed of playback"
        value={speed}
        onChange={(event) => setSpeed(store, Number(event.target.value))}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {one} steps/s
          </option>
        ))}
      </select>
    </div>
  )
}
