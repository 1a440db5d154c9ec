import { runPlaybackClock } from '../app/playback-clock.ts'
import { connect } from '../bridge/bridge.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { notify, pause, setHead, setSpeed } from '../store/actions.ts'
import { createThalwegStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { answer } from './calls.ts'
import { type Emit, emitNotices, type EventName, watchStore } from './events.ts'
import type { EmbedOptions } from './option-table.ts'
import { borrowEngine } from './shared-engine.ts'
import { createStage, type ShowLandscape } from './stage.ts'
import { version } from './version.ts'

/** One experiment on one stage, with the calls and events that every host has: frame, element and notebook alike. */
export interface Instance {
  readonly store: Store
  /** Rejects with a `CallError`. */
  readonly call: (name: string, args: readonly unknown[]) => Promise<unknown>
  readonly dispose: () => void
}

interface Wishes {
  readonly options: EmbedOptions
  readonly experiment: Experiment
  /** Sentences for the reader on what was wrong with the address. */
  readonly complaints: readonly string[]
  /** The page of the whole tool, for the link. */
  readonly home: URL | undefined
  readonly emit: Emit
  readonly landscape?: ShowLandscape
  /** Shows something else than the stage; returns the way to take it down. */
  readonly show?: (root: HTMLElement, store: Store) => () => void
}

/** Puts an experiment on a stage in `root`. The first event is `ready`. */
export function createInstance(root: HTMLElement, wishes: Wishes): Instance {
  const { options, experiment, complaints, home } = wishes
  const store = createThalwegStore(experiment)
  for (const [index, message] of complaints.entries())
    notify(store, { key: `url:${index}`, message, level: 'warning', lang: 'en' })
  if (options.t !== undefined) setHead(store, Math.round(options.t))
  if (options.motion === 'none') setSpeed(store, Infinity)
  let disposed = false
  let ready = false
  const emit: Emit = (name: EventName, detail) => {
    if (ready && !disposed) wishes.emit(name, detail)
  }
  const { engine, giveBack } = borrowEngine(options.backend)
  const stops = [
    giveBack,
    wishes.show ? wishes.show(root, store) : createStage(root, store, { options, home, landscape: wishes.landscape }),
    runPlaybackClock(store),
    watchStore(store, emit),
    watchSight(root, store, emit),
    watchSize(root, emit),
  ]

  const start = async (): Promise<void> => {
    try {
      const computing = await engine
      if (disposed) return
      ready = true
      emit('ready', { version, experiment: store.getState().experiment, backend: computing.status().name })
      // What was wrong with the address stood there before anybody could be told.
      emitNotices(store.getState().notices, emit)
      // A slide may have said so before there was anybody to tell.
      const { playing, head } = store.getState().playback
      if (playing) emit('play', { step: Math.floor(head) })
      stops.unshift(connect(store, computing))
    } catch (error) {
      const reason = error instanceof Error ? error.message : strings().noReason
      ready = true
      notify(store, { key: 'engine', message: strings().noEngine(reason), level: 'error' })
    }
  }
  void start()

  return {
    store,
    call: (name, args) => answer({ store, engine, first: experiment }, name, args),
    dispose: () => {
      if (disposed) return
      disposed = true
      for (const stop of stops) stop()
    },
  }
}

/** Nothing plays that nobody sees. */
function watchSight(root: HTMLElement, store: Store, emit: Emit): () => void {
  let seen: boolean | undefined
  const observer = new IntersectionObserver((entries) => {
    const visible = entries.at(-1)?.isIntersecting ?? false
    if (visible === seen) return
    seen = visible
    if (!visible && store.getState().playback.playing) pause(store)
    emit('visibility', { visible })
  })
  observer.observe(root)
  return () => observer.disconnect()
}

function watchSize(root: HTMLElement, emit: Emit): () => void {
  let last = ''
  const observer = new ResizeObserver(() => {
    const size = { width: Math.round(root.clientWidth), height: Math.round(root.clientHeight) }
    const text = `${size.width} ${size.height}`
    if (text !== last) emit('resize', size)
    last = text
  })
  observer.observe(root)
  return () => observer.disconnect()
}
