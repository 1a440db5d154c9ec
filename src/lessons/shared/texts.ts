import { isList, isRecord } from '../../experiment/records.ts'
import type { Lesson } from '../lesson.ts'

/** What is said under these names is for readers; everything else is mathematics, an id, or a source. */
const told = new Set(['title', 'why', 'alt', 'caption', 'says', 'asks', 'answers', 'reveal', 'notes', 'label', 'name'])

/** Parts in which those names mean something else. */
const untold = new Set(['problem', 'schedule', 'gradient', 'starts', 'view', 'average', 'sources'])

/**
 * The lesson with each text that readers see as `say` gives it: of steps, claims, and the names of runs. What stays the same is
 * the same object, so that whatever was computed of it still belongs to it.
 */
export const withTexts = (lesson: Lesson, say: (text: string) => string): Lesson => retold(lesson, '', say)

/** All texts of a lesson that readers see, each once, in the order in which they stand. */
export function textsOf(lesson: Lesson): readonly string[] {
  const found = new Set<string>()
  withTexts(lesson, (text) => {
    found.add(text)
    return text
  })
  return [...found]
}

function retold<T>(value: T, name: string, say: (text: string) => string): T
function retold(value: unknown, name: string, say: (text: string) => string): unknown {
  if (typeof value === 'string') return told.has(name) ? say(value) : value
  if (untold.has(name)) return value
  if (isList(value)) {
    const items = value.map((item) => retold(item, name, say))
    return items.every((item, index) => Object.is(item, value[index])) ? value : items
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([key, part]) => [key, retold(part, key, say)] as const)
  return entries.every(([key, part]) => Object.is(part, value[key])) ? value : Object.fromEntries(entries)
}
