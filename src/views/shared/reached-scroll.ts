let observer: ResizeObserver | undefined

/**
 * An element that scrolls sideways is reached by the keyboard while it has something to scroll (WCAG 2.1.1), and is no stop
 * on the way else. Looked at when its box changes, so that nothing is laid out for it.
 */
export function reachedWhereItScrolls(element: HTMLElement): void {
  observer ??= new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
      else target.removeAttribute('tabindex')
    }
  })
  observer.observe(element)
}
