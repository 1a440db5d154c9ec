/** What readers do to a page. */
export const deeds = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const

/** Waits until the reader has let the page be for a while, in milliseconds: what is not for the picture is not to share its processor. */
export function atRest(pause: number): Promise<void> {
  return new Promise((done) => {
    const rested = (): void => {
      for (const deed of deeds) removeEventListener(deed, anew, true)
      done()
    }
    let timer = setTimeout(rested, pause)
    const anew = (): void => {
      clearTimeout(timer)
      timer = setTimeout(rested, pause)
    }
    for (const deed of deeds) addEventListener(deed, anew, { capture: true, passive: true })
  })
}
