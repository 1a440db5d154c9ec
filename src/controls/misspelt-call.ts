import { closest } from '../experiment/closest.ts'

/** Functions of mathematics that the notation lacks: who calls one means it, and no other that is spelt alike. */
const lacking = /^(arc|ar|a)?(cot|sec|csc)h?$|^(arc|ar|a)(sin|cos|tan)h$|^log\d+$/

/** In words as short as these, two letters changed make another word, as of `gain` and `sin`. */
const short = 4

/**
 * The one of `calls` that a name was meant to be which stands at a fault, before a bracket as functions do. What is shorter than
 * any of their names is rather a factor.
 */
export function misspeltCall(
  text: string,
  position: number,
  calls: readonly string[],
): { readonly name: string; readonly near: string } | undefined {
  const [, name = ''] = /^([A-Za-z_]\w*)[ \t]*\(/.exec(text.slice(position)) ?? []
  if (name.length <= 2 || lacking.test(name) || calls.includes(name)) return undefined
  const near = closest(name, calls, name.length > short ? undefined : 1)
  return near === undefined ? undefined : { name, near }
}

/** What is said of it in English, as the core speaks. */
export const meantCall = ({ name, near }: { readonly name: string; readonly near: string }): string =>
  `There is no function “${name}”; did you mean “${near}”?`
