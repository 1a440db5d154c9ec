import { isAbsent, isRecord, quote, type Fields } from '../experiment/records.ts'
import type { SimulateOptions } from './engine.ts'
import { Refusal } from './simulate/refusal.ts'
import type { SweepOptions } from './simulate/sweep.ts'

/** What may be given, beside the key: the words for it, and whether a value is such a one. */
type Kind = readonly [words: string, is: (value: unknown) => boolean]

const oneOf = (...names: readonly string[]): Kind => [
  `one of ${names.map((name) => `"${name}"`).join(', ')}`,
  (value) => names.some((name) => name === value),
]
const aFunction: Kind = ['a function', (value) => typeof value === 'function']
const has = (value: unknown, method: string): boolean => typeof value === 'object' && value !== null && method in value

const general: Readonly<Record<string, Kind>> = {
  backend: oneOf('auto', 'webgpu', 'wasm', 'js'),
  keep: oneOf('all', 'ends'),
  device: ['a GPUDevice', (value) => has(value, 'createComputePipeline')],
  signal: ['the signal of an AbortController', (value) => has(value, 'throwIfAborted')],
  onProgress: aFunction,
  onWay: aFunction,
  refused: aFunction,
}

const ofAxis: Readonly<Record<string, Kind>> = {
  of: ['the name of what changes, such as "lr"', (value) => typeof value === 'string'],
  scale: oneOf('linear', 'log'),
}

/**
 * The options of a call as it gave them, where no compiler has seen them before.
 * @throws Refusal with the place in `key` for what is none
 */
export function admitOptions(given: SimulateOptions | undefined): SimulateOptions {
  check(fields(given ?? {}, 'options', 'an object such as { "backend": "wasm" }'), general, '')
  return given ?? {}
}

/**
 * The options of a sweep, likewise.
 * @throws Refusal with the place in `key`
 */
export function admitSweep(given: SweepOptions): SweepOptions {
  const options = fields(given, 'options', 'an object such as { "x": …, "measure": "loss" }')
  const axis = 'an axis such as { "of": "lr", "from": 0.001, "to": 1, "count": 50, "scale": "log" }'
  check(options, general, '')
  check(fields(options['x'], 'x', axis), ofAxis, 'x.', ['of'])
  if (!isAbsent(options['y'])) check(fields(options['y'], 'y', axis), ofAxis, 'y.', ['of'])
  check(options, { measure: oneOf('loss', 'steps', 'state', 'minimum') }, '', ['measure'])
  return given
}

function fields(value: unknown, key: string, words: string): Fields {
  if (isRecord(value)) return value
  throw new Refusal(`${key} must be ${words}, not ${quote(value)}.`, key)
}

function check(
  given: Fields,
  kinds: Readonly<Record<string, Kind>>,
  within: string,
  needed: readonly string[] = [],
): void {
  for (const [name, [words, is]] of Object.entries(kinds)) {
    const value = given[name]
    if (value === undefined ? needed.includes(name) : !is(value))
      throw new Refusal(`${within}${name} must be ${words}, not ${quote(value)}.`, `${within}${name}`)
  }
}
