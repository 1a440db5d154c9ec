import type { Lesson } from '../../src/lessons/lesson.ts'

/** A number that the engine measures stands in a text as `{{name}}`. */
const placeholder = /\{\{\w+(?::\d)?\}\}/g
const number = /(?<![\p{L}\d_.])\d+(?:[.,]\d+)*/gu

/**
 * The numbers that are typed into a text, without signs. In its mathematics 1 and 2 belong to formulas, and exponents and indices are
 * no quantities; powers of ten count as they are written, `10^-4`.
 */
export function typedIn(text: string): readonly string[] {
  return text
    .replaceAll(placeholder, ' ')
    .split('$')
    .flatMap((piece, index) => (index % 2 === 0 ? (piece.match(number) ?? []) : inFormula(piece)))
}

function inFormula(formula: string): string[] {
  const powers = [...formula.matchAll(/\b10\^\{?(-?\d+)\}?/g)].map(([, power]) => `10^${power}`)
  const plain = formula
    .replaceAll(/\b10\^\{?-?\d+\}?/g, ' ')
    .replaceAll(/\\[td]?frac(\d)(\d)/g, ' $1 $2 ')
    .replaceAll(/[\^_](?:\{[^{}]*\}|.)/g, ' ')
    .replaceAll(/\\[a-z]+/gi, ' ')
  // `(1,1)` is a point: a comma ends a number.
  const quantities = (plain.match(/\d+(?:\.\d+)*/g) ?? []).filter((one) => one !== '1' && one !== '2')
  return [...powers, ...quantities]
}

const valueOf = (typed: string): number => {
  const [, power] = /^10\^(-?\d+)$/.exec(typed) ?? []
  return power === undefined ? Number(typed.replaceAll(',', '')) : 10 ** Number(power)
}

/** All numbers of the experiments of a lesson: what is given, and may be spoken of. */
export function givenIn({ steps }: Lesson): ReadonlySet<number> {
  const text = JSON.stringify(steps.map(({ experiment, beside, studied }) => [experiment, beside, studied]))
  return new Set([0, ...(text.match(/\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number)])
}

/** What is said of a step before and after its question, without the answers to choose from. */
const textsOf = ({ why, steps }: Lesson): readonly string[] => [
  why,
  ...steps.flatMap(({ caption, question, point }) => [
    caption,
    ...(question ? [question.asks, question.reveal] : []),
    ...(point ? [point.says] : []),
  ]),
]

/** The numbers typed into a lesson's texts that its experiments do not give. */
export function typedIntoTexts(lesson: Lesson): ReadonlySet<string> {
  const given = givenIn(lesson)
  return new Set(
    textsOf(lesson)
      .flatMap(typedIn)
      .filter((typed) => !given.has(valueOf(typed))),
  )
}
