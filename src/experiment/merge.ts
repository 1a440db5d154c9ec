import { limits } from './limits.ts'
import { type Fields, isAbsent, isList, isRecord, field, sameJson } from './records.ts'

/** Fields whose value is one of several kinds, each known by a field of its own. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  problem: ['surface', 'formula', 'residuals', 'data', 'network'],
  starts: ['grid', 'disc', 'gaussian', 'line', 'points'],
  clip: ['norm', 'value'],
}

/** Whether the patch tells another kind of value than the one that is there, so that nothing of that may stay. */
function isOfOtherKind(name: string, base: Fields, patch: Fields): boolean {
  const kinds = Object.hasOwn(kindsOf, name) ? (kindsOf[name] ?? []) : []
  return kinds.some((kind) => Object.hasOwn(patch, kind) && !Object.hasOwn(base, kind))
}

/**
 * The base with the patch over it, as JSON Merge Patch (RFC 7396): objects are merged, all else is replaced, `null`
 * takes a field out. Beyond that, an object over a list patches the items that its keys count (`{ "1": { "name":
 * "slow" } }`), and another kind of problem, starts or clipping replaces the whole.
 */
export function merge(base: unknown, patch: unknown, name = '', depth: number = limits.depth): unknown {
  if (!isRecord(patch) || depth === 0) return patch
  if (isList(base)) {
    return base.map((item, index) => {
      const change = field(patch, String(index))
      return isAbsent(change) ? item : merge(item, change, '', depth - 1)
    })
  }
  if (!isRecord(base) || isOfOtherKind(name, base, patch)) return patch
  const merged = new Map(Object.entries(base))
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) merged.delete(key)
    else merged.set(key, merge(merged.get(key), change, key, depth - 1))
  }
  return Object.fromEntries(merged)
}

/**
 * The patch that makes `to` out of `from`, so that `merge(from, patch)` is `to`; `undefined` where they are the same.
 */
export function difference(from: unknown, to: unknown, name = ''): unknown {
  if (sameJson(from, to)) return undefined
  if (isList(from) && isList(to) && from.length === to.length) {
    const items = to.flatMap((item, index) => {
      const change = difference(from[index], item)
      return change === undefined ? [] : [[String(index), change] as const]
    })
    return shorter(Object.fromEntries(items), to)
  }
  if (!isRecord(from) || !isRecord(to) || isOfOtherKind(name, from, to)) return to
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return Object.fromEntries(
    names.flatMap((key) => {
      const after = field(to, key)
      const change = after === undefined ? null : difference(field(from, key), after, key)
      return change === undefined || (change === null && field(from, key) === undefined) ? [] : [[key, change]]
    }),
  )
}

const shorter = (one: unknown, other: unknown): unknown =>
  JSON.stringify(one).length < JSON.stringify(other).length ? one : other
