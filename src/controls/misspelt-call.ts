import { closest } from '../experiment/closest.ts'

/** Functions of mathematics that the notation lacks: who calls one means it, and no other that is spelt alike. */
const lacking = /^(arc|ar|a)?(cot|sec|csc)h?$|^(arc|ar|a)(sin|cos|tan)h$|^log\d+$/

/** In words as short as these, two letters changed make another word, as of `gain` and `sin`. */
const short = 4

interface Words {
  /** The functions there are. */
  readonly calls: readonly string[]
  /** What is a number there: constants, parameters. None of them is a function misspelt. */
  readonly numbers: readonly string[]
}

interface Meant {
  readonly name: string
  /** The function that was meant; without it the name is a number's. */
  readonly near?: string
}

/**
 * What a name was meant to be which stands at a fault, before a bracket as functions do: one of `calls`, or a number after all. What is
 * shorter than any function's name is rather a factor.
 */
export function misspeltCall(text: string, position: number, { calls, numbers }: Words): Meant | undefined {
  const [, name = ''] = /^([A-Za-z_]\w*)[ \t]*\(/.exec(text.slice(position)) ?? []
  if (numbers.includes(name)) return { name }
  if (name.length <= 2 || lacking.test(name) || calls.includes(name)) return undefined
  // letters are left out more often than changed: of two as near, the one that has all of them is meant
  const whole = new RegExp(name.split('').join('.*'), 'i')
  const ordered = calls.toSorted((a, b) => Number(whole.test(b)) - Number(whole.test(a)))
  const near = closest(name, ordered, name.length > short ? undefined : 1)
  return near === undefined ? undefined : { name, near }
}

/** What is said of it in English, as the core speaks. */
export const meantCall = ({ name, near }: Meant): string =>
  near === undefined
    ? `“${name}” is a number, not a function; the parentheses behind it may hold only one value, which it multiplies.`
    : `There is no function “${name}”; did you mean “${near}”?`
