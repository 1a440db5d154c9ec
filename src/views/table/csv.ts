import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import type { Column, Row } from './rows.ts'

/** The columns in the order of the file. */
export const columns: readonly Column[] = [
  'method',
  'settings',
  'state',
  'loss',
  'gradient',
  'distance',
  'steps',
  'evaluations',
]

/** The columns that say something of networks: distances to minima do not, the loss on samples for validation does. */
export const networkColumns: readonly Column[] = columns.map((column) =>
  column === 'distance' ? 'validation' : column,
)

/** The table as CSV (RFC 4180), a line of headings first; numbers in full and with a point, an absent one empty. */
export function csvOf(rows: readonly Row[], of = columns): string {
  const lines = [
    of.map((column) => words().columns[column]),
    ...rows.map((row) => of.map((column) => cell(row[column]))),
  ]
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')
}

const cell = (value: string | number): string => (typeof value === 'number' && Number.isNaN(value) ? '' : String(value))

/** A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers keep their sign. */
export function quoted(text: string): string {
  const risky = /^[=+@\t\r]|^-(?![\d.]|Infinity)/.test(text)
  const plain = risky ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
