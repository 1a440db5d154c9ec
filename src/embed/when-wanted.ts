/** Calls `begin` at once, or when the element comes into view; with `click` somebody else calls. Returns the way to stop waiting. */
export function whenWanted(element: Element, start: 'auto' | 'visible' | 'click', begin: () => void): () => void {
  if (start === 'auto') queueMicrotask(begin)
  if (start !== 'visible') return () => undefined
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    begin()
  })
  observer.observe(element)
  return () => observer.disconnect()
}
