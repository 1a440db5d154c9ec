import type { Experiment } from '../../experiment/experiment.ts'
import { isList, isRecord } from '../../experiment/records.ts'

/** Numbers that name something: half-way between two of them is nothing. */
const names = new Set(['version', 'seed', 'steps', 'colours', 'batch', 'samples', 'table'])

/**
 * The experiment a share of the way from one to another, where they differ only in numbers that can glide (start, rates,
 * parameters, window, camera); undefined where anything else is different.
 */
export function between(a: Experiment, b: Experiment, share: number): Experiment | undefined {
  const { view: from, ...one } = a
  const { view: to, ...other } = b
  const mixed = mix(one, other, share, '')
  if (mixed === undefined) return undefined
  // How it is looked at may jump; where it can it glides too.
  const view = mix(from, to, share, '') ?? to
  return { ...b, ...mixed, view }
}

function mix<T>(a: T, b: T, share: number, name: string): T | undefined
function mix(a: unknown, b: unknown, share: number, name: string): unknown {
  if (Object.is(a, b)) return b
  if (names.has(name)) return undefined
  if (typeof a === 'number' && typeof b === 'number') return a + share * (b - a)
  if (isList(a) && isList(b)) {
    const items = b.map((item, index) => mix(a[index], item, share, name))
    return a.length === b.length && !items.includes(undefined) ? items : undefined
  }
  if (!isRecord(a) || !isRecord(b)) return undefined
  const keys = Object.keys(b)
  if (keys.length !== Object.keys(a).length) return undefined
  const entries = keys.map((key) => [key, Object.hasOwn(a, key) ? mix(a[key], b[key], share, key) : undefined] as const)
  return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries)
}
