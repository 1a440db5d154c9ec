import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** What came with a drop: a file, else its text. */
export type Dropped = { readonly file: File } | { readonly text: string }

/** Lets files and text be dropped on an element. Returns whether something is being dragged over it. */
export function useDrop(target: RefObject<HTMLElement | null>, take: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const element = target.current
    if (!element) return undefined
    const stop = new AbortController()
    const listen = (type: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void): void =>
      element.addEventListener(type, heard, { signal: stop.signal })
    listen('dragover', (event) => {
      event.preventDefault()
      setOver(true)
    })
    listen('dragleave', () => setOver(false))
    listen('drop', (event) => {
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      latest.current(file ? { file } : { text: event.dataTransfer?.getData('text/plain') ?? '' })
    })
    return () => stop.abort()
  }, [target])
  return over
}
