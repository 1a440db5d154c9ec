import type { Experiment } from '../experiment/experiment.ts'
import { sameJson } from '../experiment/records.ts'
import type { Playback, State } from './state.ts'
import type { Store } from './store.ts'

/** So many steps can be undone. */
export const historyLimit = 200

interface Gesture {
  /** What the reader is doing now: edits of one gesture are one step of undo. */
  current: object | undefined
  /** The gesture of the newest step that can be undone. */
  recorded: object | undefined
}

const gestures = new WeakMap<Store, Gesture>()

function gestureOf(store: Store): Gesture {
  const known = gestures.get(store)
  if (known) return known
  const made: Gesture = { current: undefined, recorded: undefined }
  gestures.set(store, made)
  return made
}

/** A new gesture begins: the edits from here to the next call are undone together. */
export function beginGesture(store: Store): void {
  gestureOf(store).current = {}
}

/** No gesture: every edit from here to the next `beginGesture` is a step of its own. */
export function endGesture(store: Store): void {
  gestureOf(store).current = undefined
}

/** The history after an edit to `next`; a gesture that comes back to where it began leaves no trace. */
export function remembered(store: Store, next: Experiment): Pick<State, 'past' | 'future'> {
  const { past, experiment } = store.getState()
  const gesture = gestureOf(store)
  const goesOn = gesture.current !== undefined && gesture.current === gesture.recorded
  if (!goesOn) {
    gesture.recorded = gesture.current
    return { past: [...past.slice(1 - historyLimit), experiment], future: [] }
  }
  const before = past.at(-1)
  if (before === undefined || !sameJson(before, next)) return { past, future: [] }
  gesture.recorded = undefined
  return { past: past.slice(0, -1), future: [] }
}

/** Takes the last step back; nothing happens where there is none. */
export function undo(store: Store): void {
  const { past, future, experiment } = store.getState()
  const to = past.at(-1)
  if (to) travel(store, to, past.slice(0, -1), [...future, experiment])
}

/** Takes the last undo back; nothing happens where there is none. */
export function redo(store: Store): void {
  const { past, future, experiment } = store.getState()
  const to = future.at(-1)
  if (to) travel(store, to, [...past, experiment], future.slice(0, -1))
}

function travel(store: Store, to: Experiment, past: readonly Experiment[], future: readonly Experiment[]): void {
  gestureOf(store).recorded = undefined
  const playback = playbackFor(store.getState(), to)
  // An index may name another run now.
  store.setState({ experiment: to, past, future, playback, hover: undefined })
}

/**
 * The play head in another experiment: where it rests at the end it stays at the end; else it stays where it is, inside the
 * new number of steps.
 */
export function playbackFor({ experiment: old, playback }: State, next: Experiment): Playback {
  const atEnd = !playback.playing && playback.head >= old.steps
  const head = atEnd ? next.steps : Math.min(playback.head, next.steps)
  return head === playback.head ? playback : { ...playback, head }
}
