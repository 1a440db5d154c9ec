/**
 * Texts of lessons in another language, by the English ones that they stand for: a text that English has changed falls back to
 * English by itself. Measured numbers stay `{{name}}`, mathematics `$…$`; `{}` stands for anything, in names of runs.
 */
export type LessonTexts = Readonly<Record<string, string>>

/** Declares texts; only gives the definition its type. */
export const lessonTexts = (texts: LessonTexts): LessonTexts => texts
