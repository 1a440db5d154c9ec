import type { Value } from '../../notation/value.ts'
import { formatNumber } from '../shared/format-number.ts'

/** A traced value as text: `0.12`, `(1, 2)`, `(1, 2; 3, 4)` row by row. */
export function valueWords({ kind, columns, nodes }: Value): string {
  const numbers = nodes.map(({ value }) => formatNumber(value))
  if (kind === 'number') return numbers[0] ?? ''
  if (kind === 'vector') return `(${numbers.join(', ')})`
  const rows = Array.from({ length: numbers.length / columns }, (_, row) =>
    numbers.slice(row * columns, (row + 1) * columns).join(', '),
  )
  return `(${rows.join('; ')})`
}
