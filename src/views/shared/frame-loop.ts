type Draw = () => void
type Tick = (seconds: number) => void

/** Longest time between two frames that playback counts: a tab that slept does not jump to the end. */
const longestFrame = 0.1

let wanted = new Set<Draw>()
const tickers = new Set<Tick>()
let pending: number | undefined
let previous: number | undefined

/**
 * Asks for one call of `draw` in the next frame; asked again before that, it is still called once. A `draw` that asks
 * while it runs is called in the frame after. With nothing asked, no frame is requested at all.
 */
export function requestFrame(draw: Draw): void {
  wanted.add(draw)
  schedule()
}

/**
 * Calls in a task of its own behind the next frame: asked for while a frame is drawn, that frame is on screen by then, and what
 * is called does not hold it up.
 */
export function afterFrame(call: () => void): void {
  requestFrame(() => setTimeout(call))
}

/** Takes an asked-for call back. */
export function cancelFrame(draw: Draw): void {
  wanted.delete(draw)
}

/**
 * Calls `tick` before the draws of every frame, with the seconds since the frame before, until the returned function is
 * called. Keep it only while something moves.
 */
export function onFrame(tick: Tick): () => void {
  tickers.add(tick)
  schedule()
  return () => {
    tickers.delete(tick)
  }
}

function schedule(): void {
  pending ??= requestAnimationFrame(frame)
}

function frame(now: number): void {
  pending = undefined
  const seconds = previous === undefined ? 0 : Math.min((now - previous) / 1000, longestFrame)
  for (const tick of tickers) guarded(() => tick(seconds))
  const draws = wanted
  wanted = new Set()
  for (const draw of draws) guarded(draw)
  // Between two movements no frames come; their distance is not time that passed in playback.
  previous = tickers.size > 0 ? now : undefined
  if (tickers.size > 0 || wanted.size > 0) schedule()
}

/** One drawing that fails must not stop the others; the failure still reaches the window's error handlers. */
function guarded(call: () => void): void {
  try {
    call()
  } catch (error) {
    reportError(error)
  }
}
