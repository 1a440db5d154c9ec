import type { ParseResult } from 'papaparse'

import { limits } from '../../experiment/limits.ts'
import { dataStrings } from '../../views/shared/strings/data-strings.ts'

export type Row = readonly [u: number, v: number]

/** The rows of a table in their order, or a sentence that names the line where it is none. */
export type TableText =
  | { readonly ok: true; readonly rows: readonly Row[]; readonly header: readonly [string, string] | undefined }
  | { readonly ok: false; readonly line?: number; readonly message: string }

/** Reads delimited text as papaparse does; handed in, as it is fetched when it is first needed. */
export type Parse = (
  text: string,
  options: { readonly delimiter: string; readonly preview: number },
) => Pick<ParseResult<string[]>, 'data'>

/** Bytes of a file above which it is not even opened. */
export const largestFile = 64 * 2 ** 20

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

/** What divides the columns, by the first lines: where several may, the comma is the decimal one. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 10_000)
  if (beginning.includes(';')) return ';'
  if (beginning.includes('\t')) return '\t'
  const spaced = /^\s*"?[^\s,"]+(,\d+)?"?[ ]+"?[^\s,"]+(,\d+)?"?\s*$/m
  return spaced.test(beginning.split(/\r\n?|\n/).find((line) => line.trim() !== '') ?? '') ? ' ' : ','
}

/** Lines without anything, which count as lines but not as rows. */
function blankLines(text: string): number {
  let count = 0
  for (const _ of text.slice(0, 2 ** 20).matchAll(/(?:\r\n?|\n)[ \t]*(?=\r|\n)/g)) count++
  return count
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

/** The number that a cell says; NaN and infinities too; undefined for anything else. */
function numberIn(cell: string, decimalCommas: boolean): number | undefined {
  if (/^[+-]?(nan|inf(inity)?)$/i.test(cell)) return /nan/i.test(cell) ? Number.NaN : Infinity
  const text = decimalCommas && !cell.includes('.') ? cell.replace(',', '.') : cell
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

const isName = (cell: string): boolean => cell !== '' && numberIn(cell, true) === undefined

const cut = (cell: string): string => (cell.length > limits.quote ? `${cell.slice(0, limits.quote)}…` : cell)

/**
 * The same rows with u, and v too unless it is a label, moved to mean 0 and spread 1: then the usual window and learning rate
 * suit them. Six digits are kept, so that links stay short.
 */
export function standardised(rows: readonly Row[], withV: boolean): Row[] {
  const [u, v] = ([0, 1] as const).map((column) => {
    const all = rows.map((row) => row[column])
    const mean = all.reduce((sum, value) => sum + value / all.length, 0)
    const spread = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2 / all.length, 0))
    return (value: number) =>
      Number(((value - mean) / (spread > 0 && Number.isFinite(spread) ? spread : 1)).toPrecision(6)) + 0
  })
  return rows.map(([a, b]) => [u?.(a) ?? a, withV ? (v?.(b) ?? b) : b])
}
