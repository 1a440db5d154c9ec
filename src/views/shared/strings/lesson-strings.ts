import type { Catalogue } from './catalogue.ts'
import { lessons } from './en-lessons.ts'
import { part } from './language.ts'

export type LessonStrings = Catalogue['lessons']

/** What the lesson page says around the lessons, in the reader's language. */
export const lessonStrings = (): LessonStrings => part('lessons', lessons)
