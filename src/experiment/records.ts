import { limits } from './limits.ts'

export type Fields = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** The value's own field; inherited ones such as `constructor` count as absent. */
export const field = (record: Fields, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined)

export const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null

/** Whether two plain JSON values are the same; a field that is `undefined` counts as absent. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => sameJson(item, b[index]))
  if (!isRecord(a) || !isRecord(b)) return false
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => sameJson(field(a, name), field(b, name)))
}

/**
 * The value in a few words for a message: at most 40 characters of a text, nothing of what is inside a list or
 * object.
 */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    const short = value.length > limits.quote ? `${value.slice(0, limits.quote - 1)}…` : value
    return `“${short.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\u{FFFD}')}”`
  }
  if (isList(value)) return 'a list'
  return isRecord(value) ? 'an object' : String(value)
}
