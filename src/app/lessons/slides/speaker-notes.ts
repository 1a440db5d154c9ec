import type { Lesson } from '../../../lessons/lesson.ts'
import type { Numbers } from '../../../lessons/shared/claim.ts'
import { lessonStrings } from '../../../views/shared/strings/lesson-strings.ts'
import { withNumbers } from '../numbers-in-text.ts'
import type { PlannedSlide } from './slide-plan.ts'

/** What is said to each slide, as Markdown: the caption, the question with its answer, and the lecturer's notes. */
export function speakerNotes(
  lesson: Lesson,
  plan: readonly PlannedSlide[],
  numbers: Numbers | undefined,
  link: string,
  ending: string,
): string {
  const words = lessonStrings()
  const filled = (text: string): string => withNumbers(text, numbers)
  const slides = plan.map(({ kind, at, step: { caption, question, notes }, file }) => {
    const said: string[] = []
    if (kind === 'opening') said.push(lesson.why, ...(link === '' ? [] : [`<${link}>`]))
    else if (kind !== 'answer') said.push(filled(caption))
    if (kind !== 'opening' && kind !== 'step' && question) {
      const answers = question.answers.map(
        (answer, index) =>
          `- ${'ABCD'[index] ?? ''}. ${filled(answer)}${kind === 'answer' && index === question.right ? ' ✓' : ''}`,
      )
      said.push(`**${words.handout.question}:** ${filled(question.asks)}`, answers.join('\n'))
      if (kind === 'answer') said.push(`**${words.handout.answer}:** ${filled(question.reveal)}`)
    }
    if (notes !== undefined && kind !== 'opening' && kind !== 'answer')
      said.push(`**${words.speaking.notes}:** ${filled(notes)}`)
    const head = kind === 'opening' ? lesson.title : words.step(at + 1, lesson.steps.length)
    return [`## ${file}.${ending} — ${head}`, ...said].join('\n\n')
  })
  const sources = lesson.sources.length > 0 ? [`${words.sources}: ${lesson.sources.join(' · ')}`] : []
  return `${[`# ${lesson.title}`, ...slides, ...sources].join('\n\n')}\n`
}
