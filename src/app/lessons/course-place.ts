import { courses } from '../../lessons/courses/index.ts'
import { sharedText } from './localised.ts'
import { lessonStrings } from '../../views/shared/strings/lesson-strings.ts'

/** The lesson after this one in a course, or before it; undefined at its ends and outside any course. */
export function nextInCourse(lesson: string, course: string | undefined, by: 1 | -1 = 1): string | undefined {
  const chain = course === undefined ? undefined : courses.get(course)?.lessons
  const place = chain?.indexOf(lesson) ?? -1
  return place < 0 ? undefined : chain?.[place + by]
}

/** “Course · Lesson 2 of 5”; undefined outside a course. */
export function placeInCourse(lesson: string, course: string | undefined): string | undefined {
  const known = course === undefined ? undefined : courses.get(course)
  const place = known?.lessons.indexOf(lesson) ?? -1
  return known && place >= 0
    ? `${sharedText(known.title).text} · ${lessonStrings().lessonOf(place + 1, known.lessons.length)}`
    : undefined
}
