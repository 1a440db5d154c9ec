import type { Starts } from './experiment.ts'
import { numberOrText, numberText } from './number-text.ts'
import type { Fields } from './records.ts'

/**
 * `grid:512,512`, `grid:512` (a square), `disc:1000,2`, `gaussian:1000,2`, `line:100,2,2` or `points:0,1;2,3` as the
 * starts of an experiment, not yet validated. The numbers may be named: `disc:1000,radius=2`.
 */
export function readStartsText(text: string): Fields | string {
  const colon = text.indexOf(':')
  const kind = text.slice(0, Math.max(colon, 0)).trim()
  const numbers = text
    .slice(colon + 1)
    .split(/[,;]/)
    .map((part) => numberOrText(part.replace(/^\s*\w+=/, '')))
  const [first, second = first] = numbers
  if (kind === 'grid') return { grid: numbers.length > 1 ? numbers : [first, second] }
  if (kind === 'disc' || kind === 'gaussian') return { [kind]: first, ...(numbers.length > 1 && { radius: second }) }
  if (kind === 'line') return { line: first, ...(numbers.length > 1 && { to: numbers.slice(1) }) }
  if (kind !== 'points') return text
  return {
    points: numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, ...numbers.slice(index + 1, index + 2)]] : [])),
  }
}

/** The starts as short text. */
export function writeStartsText(starts: Starts): string {
  const join = (numbers: readonly number[]): string => numbers.map(numberText).join(',')
  if ('grid' in starts) return `grid:${join(starts.grid)}`
  if ('disc' in starts) return `disc:${join([starts.disc, starts.radius])}`
  if ('gaussian' in starts) return `gaussian:${join([starts.gaussian, starts.radius])}`
  if ('line' in starts) return `line:${join([starts.line, ...starts.to])}`
  return `points:${starts.points.map(join).join(';')}`
}
