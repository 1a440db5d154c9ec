import { setHover } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import { formatNumber } from './format-number.ts'
import { onFrame } from './frame-loop.ts'
import { minimaOf } from './minima.ts'
import { pitchesOf } from './pitch.ts'
import { runName } from './run-name.ts'
import { resultsStrings as words } from './strings/results-strings.ts'

const seconds = 2.6
const pause = 0.6
const loudness = 0.16
const tones = 160

interface Part {
  readonly run: number
  readonly losses: Float64Array
  readonly diverged: boolean
  readonly from: number
}

let stopCurrent: (() => void) | undefined

/**
 * Plays the losses of runs one after another, a high note for a high loss on a logarithmic scale that they share, and lets the
 * hover follow. `tell` gets in words what is heard, `ended` the end. Returns the way to stop; a second call stops the first.
 */
export function listen(
  store: Store,
  wanted: readonly number[],
  tell: (text: string) => void,
  ended: () => void,
): () => void {
  stopCurrent?.()
  const { trajectories, problem, experiment } = store.getState()
  const runs = trajectories?.result.runs ?? []
  const offset = (problem && minimaOf(problem)[0]?.value) ?? 0
  const parts = wanted.flatMap((run, place): Part[] => {
    const result = runs[run]
    if (!result || result.count !== undefined || !('state' in result.end)) return []
    const diverged = result.end.state === 'diverged'
    const losses = diverged ? result.losses.subarray(0, result.end.step + 1) : result.losses
    return [{ run, losses, diverged, from: place * (seconds + pause) }]
  })
  if (typeof AudioContext === 'undefined' || parts.length === 0) {
    tell(words().noSound)
    ended()
    return () => {}
  }

  const [least, greatest] = rangeOf(parts, offset)
  const context = new AudioContext()
  const start = context.currentTime + 0.1
  for (const { losses, diverged, from } of parts) {
    const heard = losses.map((loss) => loss - offset)
    sound(context, pitchesOf(heard, least, greatest, tones), start + from, diverged)
  }

  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const length = parts.length * (seconds + pause)
  let telling = -1
  const stopFrames = onFrame(() => {
    const now = context.currentTime - start
    if (now >= length) return finish()
    const place = Math.max(0, Math.floor(now / (seconds + pause)))
    const part = parts[place]
    if (!part) return undefined
    if (place !== telling) {
      telling = place
      const [first, last] = [part.losses[0] ?? Number.NaN, part.losses.at(-1) ?? Number.NaN]
      tell(words().listening(runName(experiment.runs[part.run]), formatNumber(first, 3), formatNumber(last, 3)))
    }
    const share = Math.min(Math.max((now - part.from) / seconds, 0), 1)
    if (!calm) setHover(store, { run: part.run, step: Math.round(share * (part.losses.length - 1)) })
    return undefined
  })

  function finish(): void {
    if (stopCurrent !== finish) return
    stopCurrent = undefined
    stopFrames()
    document.removeEventListener('visibilitychange', hide)
    setHover(store, undefined)
    void context.close()
    ended()
  }
  const hide = (): void => {
    if (document.hidden) finish()
  }
  document.addEventListener('visibilitychange', hide)
  stopCurrent = finish
  return finish
}

/** The range of all losses above the lowest minimum that the parts share. */
function rangeOf(parts: readonly Part[], offset: number): readonly [least: number, greatest: number] {
  let least = Infinity
  let greatest = 0
  for (const { losses } of parts) {
    const first = (losses[0] ?? Number.NaN) - offset
    if (first > greatest) greatest = first
    for (const loss of losses) if (loss - offset > 0 && loss - offset < least) least = loss - offset
  }
  if (!(greatest > 0)) return [1, 1]
  return [Math.max(least, greatest * 1e-9), greatest]
}

/** One curve as a gliding tone; a run that left the finite ends in a low buzz. */
function sound(context: AudioContext, pitches: Float32Array, at: number, diverged: boolean): void {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.type = 'triangle'
  tone.frequency.setValueCurveAtTime(pitches, at, seconds)
  fade(volume, at, seconds)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + seconds)
  if (!diverged) return
  const buzz = context.createOscillator()
  const quiet = context.createGain()
  buzz.type = 'sawtooth'
  buzz.frequency.value = 82
  fade(quiet, at + seconds, pause * 0.7)
  buzz.connect(quiet).connect(context.destination)
  buzz.start(at + seconds)
  buzz.stop(at + seconds + pause * 0.7)
}

function fade({ gain }: GainNode, at: number, length: number): void {
  gain.setValueAtTime(0, at)
  gain.linearRampToValueAtTime(loudness, at + 0.04)
  gain.setValueAtTime(loudness, at + length - 0.08)
  gain.linearRampToValueAtTime(0, at + length)
}
