import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * A line that says how far the map is, and once it is `isReadable` what is read from it. What is read comes with every move of a
 * pointer: it goes straight into the line, and nothing is rendered for it.
 */
export function useStatusLine(
  status: string,
  isReadable: boolean,
): readonly [line: RefObject<HTMLParagraphElement | null>, say: (text: string) => void] {
  const line = useRef<HTMLParagraphElement>(null)
  const now = useRef({ said: '', status, isReadable })
  const write = useCallback(() => {
    const { said, status: standing, isReadable: open } = now.current
    const text = (open && said) || standing
    // a live region is told the same only once
    if (line.current && line.current.textContent !== text) line.current.textContent = text
  }, [])
  useLayoutEffect(() => {
    Object.assign(now.current, { status, isReadable })
    write()
  }, [status, isReadable, write])
  const say = useCallback(
    (text: string) => {
      now.current.said = text
      write()
    },
    [write],
  )
  return [line, say]
}
