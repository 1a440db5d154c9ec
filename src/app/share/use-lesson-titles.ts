import { useEffect, useState } from 'react'

/** Titles of the lessons by id, in the order of the chapters. */
export type LessonTitles = ReadonlyMap<string, string>

const none: LessonTitles = new Map()

/** The titles of all lessons, fetched when they are wanted; none before they are here. */
export function useLessonTitles(wanted: boolean): LessonTitles {
  const [titles, setTitles] = useState(none)
  useEffect(() => {
    if (!wanted) return undefined
    let current = true
    const fetching = async (): Promise<void> => {
      const [{ lessons }, { codeOf }] = await Promise.all([
        import('../../lessons/index.ts'),
        import('../../lessons/lesson.ts'),
      ])
      if (current) setTitles(new Map([...lessons.values()].map((one) => [one.id, `${codeOf(one)} · ${one.title}`])))
    }
    fetching().catch(() => undefined)
    return () => {
      current = false
    }
  }, [wanted])
  return titles
}
