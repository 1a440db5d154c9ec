import { isAbsent, isRecord, quote } from '../experiment/records.ts'
import type { SimulateOptions } from './engine.ts'
import type { Axis } from './simulate/axis.ts'
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

const ofAnyCall: Readonly<Record<string, Kind>> = {
  backend: oneOf('auto', 'webgpu', 'wasm', 'js'),
  device: ['a GPUDevice', (value) => has(value, 'createComputePipeline')],
  signal: ['the signal of an AbortController', (value) => has(value, 'throwIfAborted')],
  onProgress: aFunction,
}

const ofSimulate: Readonly<Record<string, Kind>> = {
  ...ofAnyCall,
  keep: oneOf('all', 'ends'),
  onWay: aFunction,
  refused: aFunction,
}

const ofSweep: Readonly<Record<string, Kind>> = {
  ...ofAnyCall,
  measure: oneOf('loss', 'steps', 'state', 'minimum'),
}

const ofAxis: Readonly<Record<string, Kind>> = {
  of: ['the name of what changes, such as "lr"', (value) => typeof value === 'string'],
  scale: oneOf('linear', 'log'),
}

/**
 * The options of `simulate` as a call gave them, where no compiler has seen them before; without those that are `null`, which are absent.
 * @throws Refusal with the place in `key` for what is none
 */
export function admitOptions(given: SimulateOptions | undefined): SimulateOptions {
  const options = withoutNulls(given ?? {}, 'options', 'an object such as { "backend": "wasm" }')
  check(options, ofSimulate, '')
  return options
}

/**
 * The options of a sweep, likewise.
 * @throws Refusal with the place in `key`
 */
export function admitSweep(given: SweepOptions): SweepOptions {
  const { x, y, ...others } = withoutNulls(given, 'options', 'an object such as { "x": …, "measure": "loss" }')
  const axes = { x: admitAxis(x, 'x'), ...(y && { y: admitAxis(y, 'y') }) }
  check(others, ofSweep, '', ['measure'])
  return { ...others, ...axes }
}

function admitAxis(given: Axis, key: string): Axis {
  const words = 'an axis such as { "of": "lr", "from": 0.001, "to": 1, "count": 50, "scale": "log" }'
  const axis = withoutNulls(given, key, words)
  check(axis, ofAxis, `${key}.`, ['of'])
  return axis
}

/** A copy of an object without the fields that are `null`. */
function withoutNulls<T extends object>(given: T, key: string, words: string): T {
  if (!isRecord(given)) throw new Refusal(`${key} must be ${words}, not ${quote(given)}.`, key)
  const copy = { ...given }
  for (const [name, value] of Object.entries(copy)) if (isAbsent(value)) Reflect.deleteProperty(copy, name)
  return copy
}

function check(
  given: object,
  kinds: Readonly<Record<string, Kind>>,
  within: string,
  needed: readonly string[] = [],
): void {
  const values = new Map<string, unknown>(Object.entries(given))
  for (const [name, [words, is]] of Object.entries(kinds)) {
    const value = values.get(name)
    if (values.has(name) ? !is(value) : needed.includes(name))
      throw new Refusal(`${within}${name} must be ${words}, not ${quote(value)}.`, `${within}${name}`)
  }
}
