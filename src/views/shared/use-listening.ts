import { useEffect, useRef, useState } from 'react'

import { useStoreApi } from './store-context.ts'

/** Sound is fetched when somebody wants to hear it. */
const loadSound = () => import('./sonify.ts')

export interface Listening {
  /** What is heard, in words; empty in silence. */
  readonly told: string
  readonly playing: boolean
  /** Plays these runs one after another, or stops what plays. */
  readonly toggle: (runs: readonly number[]) => void
}

/** Hearing the losses of runs: starts and stops it, and tells what is heard. */
export function useListening(): Listening {
  const store = useStoreApi()
  const [told, setTold] = useState('')
  const [playing, setPlaying] = useState(false)
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  async function start(runs: readonly number[]): Promise<void> {
    setPlaying(true)
    const { listen } = await loadSound()
    stop.current = listen(store, runs, setTold, () => {
      setPlaying(false)
      stop.current = undefined
    })
  }

  function toggle(runs: readonly number[]): void {
    if (playing) stop.current?.()
    else void start(runs)
  }

  return { told, playing, toggle }
}
