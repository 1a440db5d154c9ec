// A lesson's translation is one file, `<language>/<id of the lesson>.ts`; `common.ts` has what lessons share. Each is fetched when
// a reader of that language opens that lesson.

import type { LessonTexts } from './lesson-texts.ts'

const files = import.meta.glob<LessonTexts>('./*/*.ts', { import: 'default' })

/** Whether there is a translation of a lesson (by its id, or `common`) in a language. */
export const isTranslated = (tag: string, name: string): boolean => Object.hasOwn(files, `./${tag}/${name}.ts`)

/** The texts of a lesson (by its id, or `common`) in a language; none where there is no such file. */
export const textsIn = async (tag: string, name: string): Promise<LessonTexts> =>
  (await files[`./${tag}/${name}.ts`]?.()) ?? {}

/** What a text is in another language; undefined where no table has it. */
export function translated(text: string, tables: readonly LessonTexts[]): string | undefined {
  for (const table of tables) {
    if (Object.hasOwn(table, text)) return table[text]
  }
  for (const table of tables) {
    const found = byPattern(text, table)
    if (found !== undefined) return found
  }
  return undefined
}

/** `rate {}` stands for “rate 0.1” and all its like. */
function byPattern(text: string, table: LessonTexts): string | undefined {
  for (const [english, own] of Object.entries(table)) {
    const [before, after, ...more] = english.split(/(?<!\{)\{\}/)
    if (before === undefined || after === undefined || more.length > 0) continue
    if (!text.startsWith(before) || !text.endsWith(after) || text.length <= before.length + after.length) continue
    return own.replace('{}', () => text.slice(before.length, text.length - after.length))
  }
  return undefined
}
