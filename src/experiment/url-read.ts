import { fromBase64url, toBase64url } from './base64url.ts'
import { merge } from './merge.ts'
import { numberOrText } from './number-text.ts'
import { problemKeys, readProblemText } from './problem-text.ts'
import { addressParts, readPairs } from './query.ts'
import { type Fields, isRecord } from './records.ts'
import type { Report } from './report.ts'
import { readRunsText } from './runs-text.ts'
import { readStartsText } from './starts-text.ts'

/** The key of a link behind each top-level field, so that a warning names what the reader can see. */
const keys: Readonly<Record<string, readonly string[]>> = {
  version: ['v'],
  problem: problemKeys,
  start: ['x0'],
  runs: ['opt'],
  starts: ['starts'],
  steps: ['steps'],
  seed: ['seed'],
}

/** The keys of `view`, and its fields. */
export const viewKeys: Readonly<Record<string, string>> = {
  window: 'win',
  camera: 'cam',
  scale: 'scale',
  chart: 'chart',
  curve: 'curve',
  by: 'by',
  show: 'show',
  critical: 'crit',
  equal: 'eq',
  colours: 'col',
}

/** The pairs of an address: query and hash, where the hash wins, and what it tells wins whatever key of the query tells it. */
export function pairsOf(text: string): ReadonlyMap<string, string> {
  const { query, hash } = addressParts(text)
  const pairs = readPairs(query)
  const over = readPairs(hash)
  if (problemKeys.some((key) => over.has(key))) for (const key of [...problemKeys, 'p', 'dom']) pairs.delete(key)
  const rest = pairs.get('j')
  if (rest !== undefined) pairs.set('j', restBeside(rest, over))
  for (const [key, value] of over) pairs.set(key, value)
  return pairs
}

/** The fields of a problem that have keys of their own. */
const problemParts: Readonly<Record<string, string>> = { parameters: 'p', domain: 'dom' }

const without = (fields: Fields, dropped: (name: string) => boolean | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => dropped(name) !== true))

/** What `j=` tells beside other pairs that win over it. */
function restBeside(encoded: string, over: ReadonlyMap<string, string>): string {
  if (over.size === 0) return encoded
  try {
    const rest: unknown = JSON.parse(fromBase64url(encoded) ?? '')
    if (!isRecord(rest)) return encoded
    const { problem, view } = rest
    const kept = without(rest, (name) => Object.hasOwn(keys, name) && keys[name]?.some((key) => over.has(key)))
    if (kept['problem'] && isRecord(problem))
      kept['problem'] = without(
        problem,
        (name) => Object.hasOwn(problemParts, name) && over.has(problemParts[name] ?? ''),
      )
    if (isRecord(view))
      kept['view'] = without(view, (name) => Object.hasOwn(viewKeys, name) && over.has(viewKeys[name] ?? ''))
    return toBase64url(JSON.stringify(kept))
  } catch {
    // What is damaged is told where it is read.
    return encoded
  }
}

/** What the short form and `j=` tell, merged; not yet validated, defaults not filled in. */
export function readQuery(pairs: ReadonlyMap<string, string>, report: Report): unknown {
  const short = readShort(pairs)
  const encoded = pairs.get('j')
  if (encoded === undefined) return short
  const text = fromBase64url(encoded)
  try {
    if (text !== undefined) return merge(short, JSON.parse(text))
  } catch {
    // Told below, together with what is no base64url.
  }
  report('j', 'The part j= of the link is damaged or cut off; what it said is missing.')
  return short
}

/** The experiment that the readable keys tell. */
export function readShort(pairs: ReadonlyMap<string, string>): Fields {
  const short: Record<string, unknown> = {}
  const take = (key: string, name: string, read: (text: string) => unknown): void => {
    const text = pairs.get(key)
    if (text !== undefined) short[name] = read(text)
  }
  take('v', 'version', numberOrText)
  const problem = readProblemText(pairs)
  if (problem !== undefined) short['problem'] = problem
  take('x0', 'start', numbers)
  take('opt', 'runs', readRunsText)
  take('starts', 'starts', readStartsText)
  take('steps', 'steps', numberOrText)
  take('seed', 'seed', numberOrText)
  const view = Object.entries(viewKeys).flatMap(([name, key]) => {
    const text = pairs.get(key)
    if (text === undefined) return []
    if (key === 'crit' || key === 'eq') return [[name, text === '1' ? true : text === '0' ? false : text]]
    return [[name, numbers(text)]]
  })
  if (view.length > 0) short['view'] = Object.fromEntries(view)
  return short
}

const numbers = (text: string): unknown => {
  const read = text.split(',').map(numberOrText)
  return read.every((one) => typeof one === 'number') ? read : text
}

/** Names the key of the link behind a place in the experiment: `runs.0.parameters.lr` was told by `opt`. */
export function keyOf(path: string, pairs: ReadonlyMap<string, string>): string {
  const [top = '', second = ''] = path.split('.')
  if (top === 'problem' && pairs.has('f')) {
    const key = second === 'parameters' ? 'p' : second === 'domain' ? 'dom' : 'f'
    return pairs.has(key) ? key : 'j'
  }
  const inView = top === 'view' && Object.hasOwn(viewKeys, second) ? viewKeys[second] : undefined
  const known = inView === undefined ? ((Object.hasOwn(keys, top) ? keys[top] : undefined) ?? [top]) : [inView]
  return known.find((key) => pairs.has(key)) ?? 'j'
}
