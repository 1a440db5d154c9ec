import { networkLimits } from '../../networks/fields.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { blankLines, delimiterOf, numberIn, type Parse, unitScale } from '../own-data/table-text.ts'

export type SamplesText =
  | { readonly ok: true; readonly x: readonly (readonly number[])[]; readonly y: readonly number[] }
  | { readonly ok: false; readonly message: string }

/** Rows and columns that a table may have. */
const most = { rows: 5000, columns: networkLimits.width + 1 } as const

/** A table of numbers, the last column the label or value; with or without a line of names. Refuses with the line at fault. */
export function readSamples(text: string, parse: Parse): SamplesText {
  const words = networkStrings().own
  const plain = text.replace(/^\uFEFF/, '')
  const delimiter = delimiterOf(plain)
  const { data } = parse(plain, { delimiter, preview: most.rows + 2 + blankLines(plain) })
  const rows: number[][] = []
  for (const [index, cells] of data.entries()) {
    const refuse = (message: string): SamplesText => ({ ok: false, message: words.line(index + 1, message) })
    const told = cells
      .map((cell) => cell.trim())
      .filter((cell, k, all) => cell !== '' || (delimiter !== ' ' && k < all.length - 1))
    if (told.every((cell) => cell === '')) continue
    const numbers = told.map((cell) => numberIn(cell, delimiter !== ','))
    if (rows.length === 0 && index === 0 && numbers.every((value) => value === undefined)) continue
    if (told.length < 2) return refuse(words.oneColumn)
    if (told.length > most.columns) return refuse(words.manyColumns(most.columns))
    const [first] = rows
    if (first && first.length !== told.length) return refuse(words.unequal(told.length, first.length))
    const wrong = numbers.findIndex((value) => value === undefined || !Number.isFinite(value))
    if (wrong >= 0) return refuse(words.noNumber(told[wrong] ?? '', wrong + 1))
    if (rows.length === most.rows) return refuse(words.tooMany(most.rows))
    rows.push(numbers.map((value) => value ?? 0))
  }
  if (rows.length < 2) return { ok: false, message: words.fewRows }
  return { ok: true, x: rows.map((row) => row.slice(0, -1)), y: rows.map((row) => row.at(-1) ?? 0) }
}

/** Columns with values larger than this are moved and scaled, or no network would learn from them. */
const usual = 10

/** Inputs with a large column moved to mean 0 and spread 1; a column that never changes stays, and is refused later. */
export function scaledInputs(x: readonly (readonly number[])[]): {
  readonly x: readonly (readonly number[])[]
  readonly scaled: boolean
} {
  const columns = (x[0] ?? []).map((_, column) => x.map((row) => row[column] ?? 0))
  const changes = columns.map((values) => {
    if (values.every((value) => Math.abs(value) <= usual)) return undefined
    return values.some((value) => value !== values[0]) ? unitScale(values) : undefined
  })
  return {
    x: x.map((row) => row.map((value, k) => changes[k]?.(value) ?? value)),
    scaled: changes.some((change) => change !== undefined),
  }
}
