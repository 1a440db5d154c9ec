import { controlStrings } from '../views/shared/strings/control-strings.ts'

/** What a typed text means: a finite number, or a sentence that says what would be one. */
export type Reading = { readonly value: number } | { readonly refusal: string }

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Reads a number as people type it: `0.02`, `.5`, `2e-4`, a decimal comma, `−` for minus. */
export function readNumber(text: string): Reading {
  const words = controlStrings().slider
  const plain = text
    .trim()
    .replace('−', '-')
    .replace(/^([+-]?\d*),(\d+)/, '$1.$2')
  if (plain === '') return { refusal: words.missingNumber }
  if (!decimal.test(plain)) return { refusal: words.noNumber(text.trim()) }
  const value = Number(plain)
  return Number.isFinite(value) ? { value } : { refusal: words.tooLarge(text.trim()) }
}

/** A number as short as it can be written without losing what a reader set: at most 8 significant digits. */
export const showNumber = (value: number): string => String(Number(value.toPrecision(8)))
