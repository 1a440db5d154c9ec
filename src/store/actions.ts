import type { Experiment, Problem, Run, View } from '../experiment/experiment.ts'
import { sameJson } from '../experiment/records.ts'
import { playbackFor, remembered } from './history.ts'
import type { Hover, Notice, Playback, Race, Study } from './state.ts'
import type { Store } from './store.ts'

/**
 * The one way in which the experiment changes. Nothing happens, and nobody is called, where the change says the same.
 * A play head that rests at the end stays at the end; else it stays where it is, inside the new number of steps.
 */
export function edit(store: Store, change: (experiment: Experiment) => Experiment): void {
  const state = store.getState()
  const experiment = change(state.experiment)
  if (sameJson(state.experiment, experiment)) return
  store.setState({ ...remembered(store, experiment), experiment, playback: playbackFor(state, experiment) })
}

/** Moves the start point of all runs. Points that are not finite are ignored: a drag never breaks the picture. */
export function setStart(store: Store, start: readonly [number, number]): void {
  if (start.every(Number.isFinite)) edit(store, (experiment) => ({ ...experiment, start }))
}

/** Replaces the problem alone; the start point and the runs stay. */
export function setProblem(store: Store, problem: Problem): void {
  edit(store, (experiment) => ({ ...experiment, problem }))
}

/** Replaces the run at `index`; an index that is not there changes nothing. */
export function setRun(store: Store, index: number, run: Run): void {
  edit(store, (experiment) => ({
    ...experiment,
    runs: experiment.runs.map((old, position) => (position === index ? run : old)),
  }))
}

export function setRunParameter(store: Store, index: number, name: string, value: number): void {
  const run = store.getState().experiment.runs[index]
  if (run && Number.isFinite(value)) setRun(store, index, { ...run, parameters: { ...run.parameters, [name]: value } })
}

/** Sets the number of steps, at least one whole step. */
export function setSteps(store: Store, steps: number): void {
  if (Number.isFinite(steps)) edit(store, (experiment) => ({ ...experiment, steps: Math.max(1, Math.round(steps)) }))
}

/** Changes fields of the view; a field given as `undefined` goes back to its default. */
export function setView(store: Store, view: { readonly [K in keyof View]?: View[K] | undefined }): void {
  edit(store, (experiment) => ({ ...experiment, view: withoutUndefined({ ...experiment.view, ...view }) }))
}

/** Puts the play head on a step (fractions while playing), inside 0 … steps. */
export function setHead(store: Store, step: number): void {
  if (!Number.isFinite(step)) return
  updatePlayback(store, { head: Math.min(Math.max(step, 0), store.getState().experiment.steps) })
}

/** Plays on from the head, or from the start where the head is at the end. */
export function play(store: Store): void {
  const { experiment, playback } = store.getState()
  updatePlayback(store, { playing: true, head: playback.head >= experiment.steps ? 0 : playback.head })
}

/** Stops playing; the head rests on a whole step. */
export function pause(store: Store): void {
  updatePlayback(store, { playing: false, head: Math.floor(store.getState().playback.head) })
}

export function togglePlay(store: Store): void {
  if (store.getState().playback.playing) pause(store)
  else play(store)
}

/** Stops playing and moves the head by whole steps, backwards where negative. */
export function stepBy(store: Store, count: number): void {
  pause(store)
  setHead(store, store.getState().playback.head + count)
}

/** Steps a second of playback; must be positive. Infinity shows the end at once. */
export function setSpeed(store: Store, speed: number): void {
  if (speed > 0) updatePlayback(store, { speed })
}

export function setLoop(store: Store, loop: boolean): void {
  updatePlayback(store, { loop })
}

/** All runs start together: plays from the first step on and remembers who arrives when. */
export function startRace(store: Store, race: Race): void {
  updatePlayback(store, { head: 0, playing: true, race })
}

/** Moves a playing head on by `seconds`. At the end it stops, or rests there where playback loops. */
export function advance(store: Store, seconds: number): void {
  const { experiment, playback } = store.getState()
  if (!playback.playing) return
  const whole = playback.speed === Infinity ? experiment.steps : playback.head + seconds * playback.speed
  setHead(store, whole)
  if (!playback.loop && store.getState().playback.head >= experiment.steps) pause(store)
}

/** Names what is under the pointer, or nothing, for all views at once. */
export function setHover(store: Store, hover: Hover | undefined): void {
  if (!sameJson(store.getState().hover, hover)) store.setState({ hover })
}

/** Opens up another run, or draws other parts of its step. */
export function setStudy(store: Store, change: Partial<Study>): void {
  const { study } = store.getState()
  const next = { ...study, ...change }
  if (!sameJson(study, next)) store.setState({ study: next })
}

/** Shows a notice; one of the same key is replaced. */
export function notify(store: Store, notice: Notice): void {
  const { notices } = store.getState()
  if (notices.some((old) => sameJson(old, notice))) return
  store.setState({ notices: [...notices.filter((old) => old.key !== notice.key), notice] })
}

export function dismiss(store: Store, key: string): void {
  const { notices } = store.getState()
  if (notices.some((notice) => notice.key === key)) {
    store.setState({ notices: notices.filter((notice) => notice.key !== key) })
  }
}

function updatePlayback(store: Store, change: Partial<Playback>): void {
  const { playback } = store.getState()
  const next = { ...playback, ...change }
  if (!sameJson(playback, next)) store.setState({ playback: next })
}

function withoutUndefined(view: { readonly [K in keyof View]?: View[K] | undefined }): View {
  const { window, camera, scale, chart, curve, by, show, critical, equal, colours } = view
  return {
    ...(window && { window }),
    ...(camera && { camera }),
    ...(scale && { scale }),
    ...(chart && { chart }),
    ...(curve && { curve }),
    ...(by && { by }),
    ...(show && { show }),
    ...(critical !== undefined && { critical }),
    ...(equal !== undefined && { equal }),
    ...(colours && { colours }),
  }
}
