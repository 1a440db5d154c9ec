import { useEffect, useState } from 'react'

import type { Lesson } from '../../lessons/lesson.ts'
import type { Numbers } from '../../lessons/shared/claim.ts'
import { numbersOf } from './lab.ts'

interface Measured {
  readonly of: Lesson
  readonly numbers?: Numbers
  readonly failure?: string
}

/** The measured numbers of a lesson as soon as they are there, or why they cannot be. */
export function useNumbers(lesson: Lesson): Omit<Measured, 'of'> {
  const [measured, setMeasured] = useState<Measured>()
  useEffect(() => {
    let there = true
    numbersOf(lesson).then(
      (numbers) => there && setMeasured({ of: lesson, numbers }),
      (error: unknown) =>
        there && setMeasured({ of: lesson, failure: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      there = false
    }
  }, [lesson])
  return measured?.of === lesson ? measured : {}
}
