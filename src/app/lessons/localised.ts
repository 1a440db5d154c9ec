import { isTranslated, textsIn, translated } from '../../lessons/languages/index.ts'
import type { LessonTexts } from '../../lessons/languages/lesson-texts.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { textsOf, withTexts } from '../../lessons/shared/texts.ts'
import { currentLanguage, type Tag } from '../../views/shared/strings/language.ts'

const made = new Map<string, Lesson>()
const english = new Map<string, ReadonlySet<string>>()
/** Lessons as they are written, by id. */
const originals = new Map<string, Lesson>()
/** What lessons share, by language: topics, courses, names of runs. */
const shared = new Map<string, LessonTexts>()

/**
 * A lesson in a language, text by text: what is not translated, or cannot be fetched, stays English. A reader's own lesson stays
 * as it is, and so does one without a translation: half of it in another language would help nobody.
 */
export async function localised(lesson: Lesson, tag: Tag = currentLanguage()): Promise<Lesson> {
  const original = originalOf(lesson)
  if (!original || !isTranslated(tag, original.id)) return original ?? lesson
  const key = `${tag} ${original.id}`
  const known = made.get(key)
  if (known) return known
  try {
    const tables = await Promise.all([textsIn(tag, original.id), sharedTexts(tag)])
    const own = withTexts(original, (text) => translated(text, tables) ?? text)
    made.set(key, own)
    return own
  } catch {
    return original
  }
}

/** The lesson as it was written, which is what is seen of it first; undefined for a reader's own, which is in any language. */
function originalOf(lesson: Lesson): Lesson | undefined {
  if (lesson.number === 0) return undefined
  const original = originals.get(lesson.id) ?? lesson
  originals.set(lesson.id, original)
  return original
}

/** What lessons share in a language; kept once it is fetched. */
export async function sharedTexts(tag: Tag): Promise<LessonTexts> {
  const texts = shared.get(tag) ?? (await textsIn(tag, 'common'))
  shared.set(tag, texts)
  return texts
}

/** The language that a lesson's text is in, where it is not the page's own. */
export function langOf(lesson: Lesson, text: string): 'en' | undefined {
  const original = originalOf(lesson)
  if (!original) return undefined
  const texts = english.get(lesson.id) ?? new Set(textsOf(original))
  english.set(lesson.id, texts)
  return texts.has(text) ? 'en' : undefined
}

/** A topic, or a course's title or sentence, in the page's language as far as that is fetched. */
export function sharedText(text: string): { readonly text: string; readonly lang?: 'en' } {
  const own = shared.get(currentLanguage())?.[text]
  return own === undefined ? { text, lang: 'en' } : { text: own }
}
