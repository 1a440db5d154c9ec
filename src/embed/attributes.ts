/** Keys of an experiment's link, which an element takes as attributes too. */
export const linkKeys = 'fn f p dom data net x0 opt starts steps seed j win cam chart show col'.split(' ')

/** The link that an element's attributes say; `undefined` where they say none. */
export function linkOf(read: (name: string) => string | null): string | undefined {
  const pairs = linkKeys.flatMap((key) => {
    const value = read(key)
    return value === null ? [] : [`${key}=${encodeURIComponent(value)}`]
  })
  const scale = read('scale')
  if (scale === 'log' || scale === 'linear') pairs.push(`scale=${scale}`)
  return pairs.length === 0 ? undefined : `?v=1&${pairs.join('&')}`
}
