import type { Experiment } from '../experiment/experiment.ts'
import type { Notice, State } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import { runName } from '../views/shared/run-name.ts'

/** The events of an embed by name, each with what its `detail` holds. */
export interface EmbedEvents {
  /** The first one: the embed answers from now on. */
  readonly ready: { readonly version: string; readonly experiment: Experiment; readonly backend: string }
  /** Another experiment is on the stage. */
  readonly statechange: { readonly experiment: Experiment }
  /** The play head has come to another step. */
  readonly step: { readonly step: number; readonly steps: number }
  readonly play: { readonly step: number }
  readonly pause: { readonly step: number }
  /** The play head has passed the step at which a run converged. */
  readonly converged: RunEnd
  /** The play head has passed the step at which a run diverged. */
  readonly diverged: RunEnd
  /** A reader has answered a lesson's question. `step` counts from 1, `answer` from 0; `sketch` is what was drawn in the plane instead. */
  readonly predict: { readonly lesson: string | undefined; readonly step: number } & (
    | { readonly answer: number; readonly right: boolean }
    | { readonly sketch: readonly (readonly [x: number, y: number])[] }
  )
  /** A reader has come to the end of a lesson; the call `xapi` says so as a statement. Nothing is sent anywhere else. */
  readonly completed: Completed
  /** It has come into view, or gone out of it. */
  readonly visibility: { readonly visible: boolean }
  /** Its size in CSS pixels has changed. */
  readonly resize: { readonly width: number; readonly height: number }
  /** What computes, and why that. */
  readonly backend: object
  /** A sentence that the reader is shown. */
  readonly warning: { readonly key: string; readonly message: string }
  /** A sentence that the reader is shown: something does not work. */
  readonly error: { readonly code: string; readonly message: string }
}

/** The end of a run; `run` counts from 0. */
export interface RunEnd {
  readonly run: number
  readonly name: string
  readonly step: number
}

/** A lesson that was gone through: what was answered to which step (from 1), −1 for no guess, and the time it took. */
export interface Completed {
  readonly lesson: string
  readonly answers: readonly { readonly step: number; readonly answer: number }[]
  readonly seconds: number
}

export type EventName = keyof EmbedEvents

export type Emit = (name: EventName, detail: unknown) => void

/** Tells the notices that were not there before as events. */
export function emitNotices(notices: readonly Notice[], emit: Emit, before: readonly Notice[] = []): void {
  for (const { key, message, level } of notices)
    if (!before.some((old) => old.key === key && old.message === message))
      emit(level, level === 'error' ? { code: key, message } : { key, message })
}

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

  /** A run that cannot be computed is told once, and again when it is for another reason. */
  const tellRefused = ({ trajectories }: State, previous: State): void => {
    if (trajectories === previous.trajectories) return
    for (const [index, { refused }] of (trajectories?.result.runs ?? []).entries())
      if (refused !== undefined && refused !== previous.trajectories?.result.runs[index]?.refused)
        emit('warning', { key: `run:${index}`, message: refused })
  }

  return store.subscribe((state, previous) => {
    if (state.experiment !== previous.experiment) emit('statechange', { experiment: state.experiment })
    const step = Math.floor(state.playback.head)
    if (state.playback.playing !== previous.playback.playing) emit(state.playback.playing ? 'play' : 'pause', { step })
    if (step !== Math.floor(previous.playback.head)) emit('step', { step, steps: state.experiment.steps })
    if (state.backend && state.backend !== previous.backend) emit('backend', state.backend)
    emitNotices(state.notices, emit, previous.notices)
    ends(state, previous)
    tellRefused(state, previous)
  })
}
