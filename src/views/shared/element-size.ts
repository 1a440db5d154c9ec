/** The size of a box in CSS pixels, and how many device pixels one of them has. */
export interface ElementSize {
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
}

/**
 * Calls `changed` with the content box of an element at once and after each change of it or of the pixel ratio (a window
 * moved to another screen, browser zoom). Returns the way to stop.
 */
export function observeSize(element: HTMLElement, changed: (size: ElementSize) => void): () => void {
  let screen: MediaQueryList | undefined
  const report = (): void => {
    changed({ width: element.clientWidth, height: element.clientHeight, pixelRatio: window.devicePixelRatio })
  }
  const watchRatio = (): void => {
    screen?.removeEventListener('change', watchRatio)
    screen = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    screen.addEventListener('change', watchRatio)
    report()
  }
  const observer = new ResizeObserver(report)
  observer.observe(element)
  watchRatio()
  return () => {
    observer.disconnect()
    screen?.removeEventListener('change', watchRatio)
  }
}

/** Gives a box the focus of the keyboard while it scrolls sideways, and only then. Returns the way to stop. */
export function focusWhereWider(element: HTMLElement): () => void {
  return observeSize(element, () => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0
    else element.removeAttribute('tabindex')
  })
}
