/** Milliseconds without a change after which a picture is taken to stay. */
const rest = 200

export interface Stillness {
  /** Has what a picture is drawn from been the same for some time? Once it has, `redraw` is called. */
  readonly of: (now: readonly unknown[]) => boolean
  readonly dispose: () => void
}

/** Tells a picture that stays from one that is played, scrubbed or moved: what stays may take longer to draw. */
export function createStillness(redraw: () => void): Stillness {
  let before: readonly unknown[] | undefined
  let still = false
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    of: (now) => {
      if (before && now.every((one, i) => one === before?.[i])) return still
      before = now
      still = false
      clearTimeout(timer)
      timer = setTimeout(() => {
        still = true
        redraw()
      }, rest)
      return still
    },
    dispose: () => clearTimeout(timer),
  }
}
