import { requestFrame } from '../shared/frame-loop.ts'

/** While the picture keeps changing, its frames may hold up the page for a quarter of the time: the others stay quick. */
const rests = 4
/** Milliseconds after which a change is shown at the latest, however slow frames are. */
const longestRest = 250
/** Two frames of most screens in milliseconds, and by how much later they may come after a cheap one. */
const twoFrames = 2000 / 60
const unnoticed = 4
/** A frame that holds up the page for longer than this, so many times in a row, is one of a slow machine. */
const slow = 30
const slowInRow = 4

/** What tells the time; a test hands in its own. */
export interface Clock {
  readonly now: () => number
  readonly frame: (call: () => void) => void
  readonly wait: (call: () => void, milliseconds: number) => () => void
}

export interface FramePace {
  /** Asks for a frame: at once where frames are cheap, else when the page has had its rest since the last one. */
  readonly ask: () => void
  /** To be called in each frame that is drawn: finds out for how long it holds up the page. */
  readonly drawn: () => void
  readonly stop: () => void
}

/**
 * Spaces out the frames of a picture whose drawing holds up the page, as it does where a processor draws in place of a graphics
 * processor. The last change is always drawn. What counts is measured: by how much the two frames after a drawn one come late.
 *
 * @param draw asks for the frame itself
 * @param onSlow called once where frame after frame takes long
 */
export function createFramePace(draw: () => void, onSlow: () => void, clock: Clock = pageClock): FramePace {
  let rest = 0
  let last = -Infinity
  let slowOnes = 0
  let cancel: (() => void) | undefined
  let measuring = false

  const measured = (held: number): void => {
    measuring = false
    rest = held > unnoticed ? Math.min(rests * held, longestRest) : 0
    slowOnes = held > slow ? slowOnes + 1 : 0
    if (slowOnes === slowInRow) onSlow()
  }

  return {
    ask: () => {
      if (cancel) return
      const due = last + rest - clock.now()
      if (due <= 0) return draw()
      cancel = clock.wait(() => {
        cancel = undefined
        draw()
      }, due)
    },
    drawn: () => {
      cancel?.()
      cancel = undefined
      last = clock.now()
      if (measuring) return
      measuring = true
      const begun = last
      clock.frame(() => clock.frame(() => measured(clock.now() - begun - twoFrames)))
    },
    stop: () => cancel?.(),
  }
}

const pageClock: Clock = {
  now: () => performance.now(),
  frame: requestFrame,
  wait: (call, milliseconds) => {
    const timer = setTimeout(call, milliseconds)
    return () => clearTimeout(timer)
  },
}
