import { useEffect, useState } from 'react'

/** A lesson's place and title, and its language where that is not the page's. */
interface Title {
  readonly title: string
  readonly lang: 'en' | undefined
}

/** Titles of the lessons by id, in the order of the chapters. */
export type LessonTitles = ReadonlyMap<string, Title>

const none: LessonTitles = new Map()

/** The titles of all lessons, fetched when they are wanted; none before they are here. */
export function useLessonTitles(wanted: boolean): LessonTitles {
  const [titles, setTitles] = useState(none)
  useEffect(() => {
    if (!wanted) return undefined
    let current = true
    const fetching = async (): Promise<void> => {
      const [{ lessons }, { codeOf }, { langOf, localised }] = await Promise.all([
        import('../../lessons/index.ts'),
        import('../../lessons/lesson.ts'),
        import('../lessons/localised.ts'),
      ])
      const told = await Promise.all([...lessons.values()].map((lesson) => localised(lesson)))
      const titled = told.map((one): readonly [string, Title] => [
        one.id,
        { title: `${codeOf(one)} · ${one.title}`, lang: langOf(one, one.title) },
      ])
      if (current) setTitles(new Map(titled))
    }
    fetching().catch(() => undefined)
    return () => {
      current = false
    }
  }, [wanted])
  return titles
}
