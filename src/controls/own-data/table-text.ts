import type { ParseResult } from 'papaparse'

/** Reads delimited text as papaparse does; handed in, as it is fetched when it is first needed. */
export type Parse = (
  text: string,
  options: { readonly delimiter: string; readonly preview: number },
) => Pick<ParseResult<string[]>, 'data'>

/** Bytes of a file above which it is not even opened. */
export const largestFile = 64 * 2 ** 20

/** What divides the columns, by the first lines: where several may, the comma is the decimal one. */
export function delimiterOf(text: string): string {
  const beginning = text.slice(0, 10_000)
  if (beginning.includes(';')) return ';'
  if (beginning.includes('\t')) return '\t'
  const spaced = /^\s*"?[^\s,"]+(,\d+)?"?(?:[ ]+"?[^\s,"]+(,\d+)?"?)+\s*$/m
  return spaced.test(beginning.split(/\r\n?|\n/).find((line) => line.trim() !== '') ?? '') ? ' ' : ','
}

/** Lines without anything, which count as lines but not as rows. */
export function blankLines(text: string): number {
  let count = 0
  for (const _ of text.slice(0, 2 ** 20).matchAll(/(?:\r\n?|\n)[ \t]*(?=\r|\n)/g)) count++
  return count
}

/** The number that a cell says; NaN and infinities too; undefined for anything else. */
export function numberIn(cell: string, decimalCommas: boolean): number | undefined {
  if (/^[+-]?(nan|inf(inity)?)$/i.test(cell)) return /nan/i.test(cell) ? Number.NaN : Infinity
  const text = decimalCommas && !cell.includes('.') ? cell.replace(',', '.') : cell
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

/** Moves a column of numbers to mean 0 and spread 1; one that never changes, to 0. Six digits are kept, so that links stay short. */
export function unitScale(column: readonly number[]): (value: number) => number {
  const mean = column.reduce((sum, value) => sum + value / column.length, 0)
  const spread = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2 / column.length, 0))
  return (value) => Number(((value - mean) / (spread > 0 && Number.isFinite(spread) ? spread : 1)).toPrecision(6)) + 0
}
