import type { State } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import { runName } from '../views/shared/run-name.ts'

export type EventName =
  | 'ready'
  | 'statechange'
  | 'step'
  | 'play'
  | 'pause'
  | 'converged'
  | 'diverged'
  | 'predict'
  | 'completed'
  | 'visibility'
  | 'resize'
  | 'backend'
  | 'warning'
  | 'error'

export type Emit = (name: EventName, detail: unknown) => void

/** Tells what happens in a store as events. Returns the way to stop. */
export function watchStore(store: Store, emit: Emit): () => void {
  /** Runs whose end the play head has passed, of the trajectories of one version. */
  let ended = new Set<number>()

  const ends = ({ trajectories, playback, experiment }: State, previous: State): void => {
    if (!trajectories) return
    if (trajectories !== previous.trajectories) ended = new Set()
    for (const [index, { end }] of trajectories.result.runs.entries()) {
      if (!('state' in end) || (end.state !== 'converged' && end.state !== 'diverged')) continue
      const passed = Math.floor(playback.head) >= end.step
      if (!passed) ended.delete(index)
      if (!passed || ended.has(index)) continue
      ended.add(index)
      emit(end.state, { run: index, name: runName(experiment.runs[index]), step: end.step })
    }
  }

  return store.subscribe((state, previous) => {
    if (state.experiment !== previous.experiment) emit('statechange', { experiment: state.experiment })
    const step = Math.floor(state.playback.head)
    if (state.playback.playing !== previous.playback.playing) emit(state.playback.playing ? 'play' : 'pause', { step })
    if (step !== Math.floor(previous.playback.head)) emit('step', { step, steps: state.experiment.steps })
    if (state.backend && state.backend !== previous.backend) emit('backend', state.backend)
    for (const { key, message, level } of state.notices) {
      if (!previous.notices.some((old) => old.key === key && old.message === message)) {
        emit(level, level === 'error' ? { code: key, message } : { key, message })
      }
    }
    ends(state, previous)
  })
}
