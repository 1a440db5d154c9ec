import { limits } from './limits.ts'
import { isAbsent, isList, isRecord, quote } from './records.ts'
import { placeName, type Report } from './report.ts'

/** Reads one value of an experiment: what is absent or of no use gives `undefined`, the latter with a warning. */
export type Reader<T> = (value: unknown, path: string, report: Report) => T | undefined

/** Warns that the value cannot be used, and what would be right. */
export function refuse(value: unknown, path: string, right: string, report: Report): undefined {
  const wrong = `${placeName(path)} must be ${right}, not ${quote(value)}`
  report(path, `${wrong}; its default stays.`, `${wrong}.`)
}

interface Range {
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
}

/** A number, clamped into the range and rounded to a whole one where that is asked, with a word about it. */
export function numberIn({ min = -limits.number, max = limits.number, whole = false }: Range): Reader<number> {
  const kind = whole ? 'a whole number' : 'a number'
  const bounds = min === 0 && max === limits.number ? `${kind}, at least 0` : `${kind} from ${min} to ${max}`
  return (value, path, report) => {
    if (isAbsent(value)) return undefined
    if (typeof value !== 'number' || Number.isNaN(value)) return refuse(value, path, bounds, report)
    const clamped = Math.min(Math.max(value, min), max)
    // Adding zero turns −0 into 0, which JSON and links cannot tell apart.
    const used = (whole ? Math.round(clamped) : clamped) + 0
    if (used !== value) report(path, `${placeName(path)} must be ${bounds}; ${value} became ${used}.`)
    return used
  }
}

export const anyNumber = numberIn({})
export const nonNegative = numberIn({ min: 0 })
export const fraction = numberIn({ min: 0, max: 1 })
export const count = (max: number, min = 1): Reader<number> => numberIn({ min, max, whole: true })

/** One of the words. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (value, path, report) => {
    if (isAbsent(value)) return undefined
    return words.find((word) => word === value) ?? refuse(value, path, `one of ${words.join(', ')}`, report)
  }
}

/** True or false. */
export const yesOrNo: Reader<boolean> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  return typeof value === 'boolean' ? value : refuse(value, path, 'true or false', report)
}

/** A switch may be told as 0 and 1 or as true and false. */
export const toggle: Reader<boolean | number> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  if (typeof value === 'boolean') return value
  return value === 0 || value === 1 ? value + 0 : refuse(value, path, '0 or 1', report)
}

/** An id as all registries spell them. */
export const word: Reader<string> = (value, path, report) => {
  if (isAbsent(value)) return undefined
  return typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,31}$/.test(value)
    ? value
    : refuse(value, path, 'an id of small letters, digits and hyphens', report)
}

/** A list of which every item can be used; one bad item spoils it, because the others would change their places. */
export function listOf<T>(item: Reader<T>, most: number, least = 1): Reader<readonly T[]> {
  return (value, path, report) => {
    if (isAbsent(value)) return undefined
    if (!isList(value) || value.length < least) {
      return refuse(isList(value) ? `${value.length} items` : value, path, `a list of at least ${least}`, report)
    }
    if (value.length > most) {
      report(
        path,
        `${placeName(path)} may have at most ${most} items; the ${value.length - most} beyond were left out.`,
      )
    }
    const items: T[] = []
    for (const [index, one] of value.slice(0, most).entries()) {
      const read = item(one, `${path}.${index}`, report)
      if (read === undefined) return isAbsent(one) ? refuse(one, `${path}.${index}`, 'given', report) : undefined
      items.push(read)
    }
    return items
  }
}

/** Two numbers; also an interval where `ordered` asks the first to be the smaller. */
function pair(right: string, ordered: boolean): Reader<readonly [number, number]> {
  return (value, path, report) => {
    if (isAbsent(value)) return undefined
    if (!isList(value) || value.length !== 2) return refuse(value, path, right, report)
    const first = anyNumber(value[0], path, report)
    const second = anyNumber(value[1], path, report)
    if (first === undefined || second === undefined) return undefined
    return ordered && !(first < second) ? refuse(`${first}, ${second}`, path, right, report) : [first, second]
  }
}

export const point = pair('two numbers, x and y', false)
export const interval = pair('two numbers, the smaller first', true)

/** One reader for each field. */
export type ReadersOf<T> = { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> }

/** An object of which every field may be left out: each of the table's fields is read, all others are dropped. */
export function fields<T extends object>(readers: ReadersOf<T>): Reader<Partial<T>> {
  return (value, path, report) => {
    if (isAbsent(value)) return undefined
    if (!isRecord(value)) return refuse(value, path, `an object with ${Object.keys(readers).join(', ')}`, report)
    const read: { -readonly [K in keyof T]?: T[K] } = {}
    for (const name in readers) {
      if (!Object.hasOwn(value, name)) continue
      const used = readers[name](value[name], `${path}.${name}`, report)
      if (used !== undefined) read[name] = used
    }
    return read
  }
}
