import { useEffect, useState } from 'react'

import type { Lesson } from '../../lessons/lesson.ts'
import { linkOf } from './address.ts'
import { isAddress, linkText, longestLink } from './own/own-link.ts'
import { sourceOf } from './own/own-lesson.ts'

/**
 * The link that opens a step of a lesson for others, such as by a code; undefined while a reader's own is packed, and null where that
 * is too long for so many letters.
 */
export function useLink(lesson: Lesson, step: number, letters = longestLink): string | null | undefined {
  const [made, setMade] = useState<{ readonly of: Lesson; readonly step: number; readonly link: string | null }>()
  useEffect(() => {
    let there = true
    void linkTo(lesson, step, letters)
      // What cannot be packed here has no link; a handout is printed all the same.
      .catch(() => null)
      .then((link) => there && setMade({ of: lesson, step, link }))
    return () => {
      there = false
    }
  }, [lesson, step, letters])
  return made?.of === lesson && made.step === step ? made.link : undefined
}

/** The link that opens a step of a lesson; null where a reader's own is too long for one of so many letters. */
export async function linkTo(lesson: Lesson, step: number, letters = longestLink): Promise<string | null> {
  const source = sourceOf(lesson)
  if (!source) return linkOf({ scene: lesson.id }, step)
  const { told, own } = source
  const link = linkOf({ lesson: told !== undefined && isAddress(told) ? told : await linkText(own) }, step)
  return link.length <= letters ? link : null
}
