import { readFileSync } from 'node:fs'

export type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object; throws a TypeError that names what is none. So do the others here. */
export function object(value: unknown, what: string): Json {
  if (!isObject(value)) throw new TypeError(`${what} must be an object.`)
  return value
}

export function list<T>(value: unknown, what: string, item: (value: unknown, what: string) => T): T[] {
  if (!Array.isArray(value)) throw new TypeError(`${what} must be a list.`)
  return value.map((entry: unknown, index) => item(entry, `${what}[${index}]`))
}

export function number(value: unknown, what: string): number {
  if (typeof value !== 'number') throw new TypeError(`${what} must be a number.`)
  return value
}

export function string(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new TypeError(`${what} must be a string.`)
  return value
}

export function pair(value: unknown, what: string): [number, number] {
  const [first, second] = list(value, what, number)
  return [number(first, what), number(second, what)]
}

/** A file of the oracle's. */
export function load(file: string): Json {
  const parsed: unknown = JSON.parse(readFileSync(new URL(`../oracle/${file}`, import.meta.url), 'utf8'))
  return object(parsed, file)
}

export function boolean(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`${what} must be true or false.`)
  return value
}

export const numbers = (value: unknown, what: string): number[] => list(value, what, number)
export const pairs = (value: unknown, what: string): [number, number][] => list(value, what, pair)
