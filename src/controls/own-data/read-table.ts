import { limits } from '../../experiment/limits.ts'
import { dataStrings } from '../../views/shared/strings/data-strings.ts'
import { blankLines, delimiterOf, numberIn, type Parse, unitScale } from './table-text.ts'

export type Row = readonly [u: number, v: number]

/** The rows of a table in their order, or a sentence that names the line where it is none. */
export type TableText =
  | { readonly ok: true; readonly rows: readonly Row[]; readonly header: readonly [string, string] | undefined }
  | { readonly ok: false; readonly line?: number; readonly message: string }

/**
 * Two columns of numbers, u and v: with or without a line of names, with commas, semicolons, tabs or spaces between them, with
 * decimal points or, where no comma divides, decimal commas. Blank lines are passed over. `values` are all that v may be.
 */
export function readTable(text: string, parse: Parse, values?: readonly number[]): TableText {
  const words = dataStrings().own
  // more lines than a table may have are not read: the first one too many is enough to say so
  const lines = limits.table + 2
  const plain = text.replace(/^\uFEFF/, '')
  const delimiter = delimiterOf(plain)
  const { data } = parse(plain, { delimiter, preview: lines + blankLines(plain) })
  const rows: Row[] = []
  let header: readonly [string, string] | undefined
  for (const [index, cells] of data.entries()) {
    const line = index + 1
    const refuse = (message: string): TableText => ({ ok: false, line, message: words.line(line, message) })
    const told = trimmed(cells)
    if (told.length === 0) continue
    if (told.length !== 2) return refuse(told.length === 1 ? words.oneColumn : words.columns(told.length))
    const [u, v] = told.map((cell) => numberIn(cell, delimiter !== ','))
    const [first = '', second = ''] = told
    if (rows.length === 0 && !header && isName(first) && isName(second)) {
      header = [first, second]
      continue
    }
    for (const [column, value] of [u, v].entries()) {
      const cell = told[column] ?? ''
      if (value === undefined)
        return refuse(cell === '' ? words.empty(column + 1) : words.noNumber(cut(cell), column + 1))
      if (!Number.isFinite(value)) return refuse(words.notFinite(cut(cell), column + 1))
      if (Math.abs(value) > limits.number) return refuse(words.tooLarge(cut(cell), column + 1))
    }
    if (values && v !== undefined && !values.includes(v)) return refuse(words.label(cut(second), values))
    if (rows.length === limits.table) return refuse(words.tooMany(limits.table))
    rows.push([u ?? 0, v ?? 0])
  }
  if (rows.length === 0) return { ok: false, message: words.nothing }
  if (rows.length === 1) return { ok: false, message: words.oneRow }
  return { ok: true, rows, header }
}

/** Cells without the spaces around them, and without empty ones at the end of the line or between spaces. */
function trimmed(cells: readonly string[]): string[] {
  const told = cells.map((cell) => cell.trim())
  while (told.length > 2 && told.at(-1) === '') told.pop()
  if (told.every((cell) => cell === '')) return []
  return told.length > 2 && told.some((cell) => cell === '') && told.filter((cell) => cell !== '').length === 2
    ? told.filter((cell) => cell !== '')
    : told
}

const isName = (cell: string): boolean => cell !== '' && numberIn(cell, true) === undefined

const cut = (cell: string): string => (cell.length > limits.quote ? `${cell.slice(0, limits.quote)}…` : cell)

/**
 * The same rows with u, and v too unless it is a label, moved to mean 0 and spread 1: then the usual window and learning rate
 * suit them. Six digits are kept, so that links stay short.
 */
export function standardised(rows: readonly Row[], withV: boolean): Row[] {
  const [u, v] = ([0, 1] as const).map((column) => unitScale(rows.map((row) => row[column])))
  return rows.map(([a, b]) => [u?.(a) ?? a, withV ? (v?.(b) ?? b) : b])
}
