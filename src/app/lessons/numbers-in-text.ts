import type { Numbers } from '../../lessons/shared/claim.ts'
import { formatNumber } from '../../views/shared/format-number.ts'
import { numberFormat } from '../../views/shared/strings/number-format.ts'

/** `{{name}}` or `{{name:digits}}` in a caption. */
const place = /\{\{(\w+)(?::(\d))?\}\}/g
/** A measured number and a full stop at the very beginning would be the number of a list. */
const numbered = /^(\d+)\./
/** A percent sign that could begin a line without its number. */
const percent = / %/g
const usualDigits = 3
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Puts the measured numbers into a caption; until they are there an ellipsis stands for each. */
export function withNumbers(text: string, numbers: Numbers | undefined): string {
  // Odd pieces stand between dollar signs: mathematics, in which powers of ten are written in LaTeX.
  return text
    .split('$')
    .map((piece, index) =>
      piece.replaceAll(place, (_, name: string, digits?: string) => {
        const value = numbers?.[name]
        if (value === undefined) return '…'
        const plain = formatNumber(value, digits === undefined ? usualDigits : Number(digits))
        return index % 2 === 1 ? latex(plain) : grouped(plain)
      }),
    )
    .join('$')
    .replaceAll(percent, '\u00a0%')
    .replace(numbered, text.startsWith('{{') ? '$1\\.' : '$&')
}

/** Five and more digits of a whole number are parted by thousands, as the language in force does it. */
const grouped = (plain: string): string =>
  plain.replace(/^(−?)(\d{5,})$/, (_, sign: string, digits: string) => sign + thousands(Number(digits)))

const thousands = (whole: number): string => numberFormat({ maximumFractionDigits: 0 })(whole)

const latex = (plain: string): string =>
  plain
    .replace('−', '-')
    .replace('×', '\\times ')
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/, (power) => {
      const digits = power.split('').map((letter) => (letter === '⁻' ? '-' : superscripts.indexOf(letter)))
      return `^{${digits.join('')}}`
    })
