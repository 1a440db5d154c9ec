import type { Column, Row } from './rows.ts'

export interface Order {
  readonly column: Column
  readonly direction: 'ascending' | 'descending'
}

/**
 * The rows in an order; equal ones, and all without an order, as the runs stand. A row without a value in the column comes
 * last in both directions.
 */
export function sorted(rows: readonly Row[], order: Order | undefined): readonly Row[] {
  if (!order) return rows
  const { column, direction } = order
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((first, second) => {
    const [a, b] = [first[column], second[column]]
    if (typeof a === 'number' && typeof b === 'number') {
      if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
      // Infinity − Infinity is no order.
      return a === b ? 0 : sign * (a < b ? -1 : 1)
    }
    return sign * String(a).localeCompare(String(b), undefined, { numeric: true })
  })
}

/** The order after a click on a heading: ascending, descending, then as the runs stand. */
export function nextOrder(order: Order | undefined, column: Column): Order | undefined {
  if (order?.column !== column) return { column, direction: 'ascending' }
  return order.direction === 'ascending' ? { column, direction: 'descending' } : undefined
}
