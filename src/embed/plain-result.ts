import type { Result } from '../trajectories/result.ts'

/** A value whose typed arrays have become plain ones, so that it can be written as JSON. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/** A simulation's result with plain arrays of numbers. */
export const plainResult = (result: Result): Plain => plain(result)

function plain(value: unknown): Plain {
  if (value instanceof Float64Array || value instanceof Float32Array) return Array.from(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, plain(entry)]])),
    )
  }
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null
}
