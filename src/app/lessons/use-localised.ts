import { useEffect, useState } from 'react'

import type { Lesson } from '../../lessons/lesson.ts'
import { currentLanguage } from '../../views/shared/strings/language.ts'
import type { Tag } from '../../views/shared/strings/language.ts'
import { localised, sharedTexts } from './localised.ts'

interface Fetched {
  readonly tag: Tag
  readonly of: readonly Lesson[]
  readonly list: readonly Lesson[]
}

/** Lessons in the page's language; undefined until they are fetched. Whoever asks is drawn anew when the language changes. */
export function useLocalised(all: readonly Lesson[]): readonly Lesson[] | undefined {
  const tag = currentLanguage()
  const [fetched, setFetched] = useState<Fetched>()
  useEffect(() => {
    let there = true
    const fetching = async (): Promise<void> => {
      // Without it topics stay English.
      await sharedTexts(tag).catch(() => undefined)
      const list = await Promise.all(all.map((lesson) => localised(lesson, tag)))
      if (there) setFetched({ tag, of: all, list })
    }
    void fetching()
    return () => {
      there = false
    }
  }, [all, tag])
  return fetched?.tag === tag && fetched.of === all ? fetched.list : undefined
}
