/**
 * Counts the renders of a component for a test that has put a `Map` at `globalThis.thalwegRenders` before the page loads;
 * without one it does nothing. It shows that scrubbing and playing render the play head alone.
 */
export function countRender(name: string): void {
  const counts: unknown = Reflect.get(globalThis, 'thalwegRenders')
  if (counts instanceof Map) counts.set(name, (Number(counts.get(name)) || 0) + 1)
}
