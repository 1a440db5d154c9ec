import type { Numbers } from '../../../trajectories/result.ts'

export type Point = readonly [x: number, y: number]

/** A path that was logged elsewhere, or what is wrong with its text and where. */
export type PathText =
  | { readonly ok: true; readonly points: readonly Point[] }
  | { readonly ok: false; readonly fault: 'empty' | 'json' | 'row' | 'long'; readonly row: number }

const mostPoints = 20_000

/**
 * Reads JSON (a list of [x, y, …] or of objects with x and y) or CSV (x, y and whatever follows, with or without a line of names).
 */
export function readPath(text: string): PathText {
  const plain = text.replace(/^\uFEFF/, '').trim()
  if (plain === '') return { ok: false, fault: 'empty', row: 0 }
  let rows: readonly unknown[]
  if (/^[[{]/.test(plain)) {
    const parsed = parsedJson(plain)
    if (!Array.isArray(parsed)) return { ok: false, fault: 'json', row: 0 }
    rows = parsed
  } else {
    const lines = plain.split(/\r?\n/).filter((line) => line.trim() !== '')
    const named = /^[\s"']*[A-Za-z]/.test(lines[0] ?? '') && !/^nan/i.test(lines[0] ?? '')
    rows = lines.slice(named ? 1 : 0).map((line) =>
      line
        .trim()
        .split(/[,;\t ]+/)
        .map(Number),
    )
  }
  if (rows.length === 0) return { ok: false, fault: 'empty', row: 0 }
  if (rows.length > mostPoints) return { ok: false, fault: 'long', row: mostPoints }
  const points = rows.map(pointOf)
  const wrong = points.indexOf(undefined)
  if (wrong >= 0) return { ok: false, fault: 'row', row: wrong + 1 }
  return { ok: true, points: points.filter((point) => point !== undefined) }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pointOf(row: unknown): Point | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  const entries = new Map<string, unknown>(Object.entries(row))
  const [x, y] = Array.isArray(row) ? [entries.get('0'), entries.get('1')] : [entries.get('x'), entries.get('y')]
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined
}

/** How a path from elsewhere goes with a run of ours. */
export interface Comparison {
  /** Its first point is our position `from`: 0 where it begins with the start, 1 where it was logged after each step. */
  readonly from: 0 | 1
  readonly compared: number
  /** The first of our steps at which they are apart by more than rounding, and by how much; absent where they never are. */
  readonly parts: { readonly step: number; readonly distance: number } | undefined
}

/** Single precision's rounding, grown along a path, in shares of the size of the numbers. */
const rounding = 1e-4

/** Compares a path with a run's, beginning where they agree longer. */
export function compare(points: readonly Point[], positions: Numbers): Comparison {
  const [start, after] = [along(points, positions, 0), along(points, positions, 1)]
  const until = ({ parts, compared }: Comparison): number => parts?.step ?? compared + 1
  return until(after) > until(start) + 1 ? after : start
}

function along(points: readonly Point[], positions: Numbers, from: 0 | 1): Comparison {
  const compared = Math.min(points.length, positions.length / 2 - from)
  for (let k = 0; k < compared; k++) {
    const [x = Number.NaN, y = Number.NaN] = points[k] ?? []
    const [ourX = Number.NaN, ourY = Number.NaN] = positions.subarray(2 * (k + from), 2 * (k + from) + 2)
    const distance = Math.hypot(x - ourX, y - ourY)
    if (!(distance <= rounding * (1 + Math.hypot(ourX, ourY))))
      return { from, compared, parts: { step: k + from, distance } }
  }
  return { from, compared, parts: undefined }
}
