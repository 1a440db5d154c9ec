import { runtime } from './print-javascript.ts'

/** A piece of a printed text that gives a number. */
export type Value = () => number
export type Call = (...numbers: number[]) => number

/** The functions of `Math` and those of our own that a text may call. */
export function callable(of: 'Math' | 'R', name: string): Call {
  const found: unknown = Object.getOwnPropertyDescriptor(of === 'R' ? runtime : Math, name)?.value
  if (!isCall(found)) throw new Error(`The printed text calls ${of}.${name}, which there is not.`)
  return found
}

const isCall = (value: unknown): value is Call => typeof value === 'function'

type Combine = (a: Value, b: Value) => Value

/** From the weakest to the tightest. */
export const levels: readonly Readonly<Record<string, Combine>>[] = [
  { '&&': (a, b) => () => (a() ? b() : 0) },
  { '|': (a, b) => () => a() | b() },
  { '&': (a, b) => () => a() & b() },
  {
    '<': (a, b) => () => (a() < b() ? 1 : 0),
    '<=': (a, b) => () => (a() <= b() ? 1 : 0),
    '==': (a, b) => () => (a() === b() ? 1 : 0),
    '===': (a, b) => () => (a() === b() ? 1 : 0),
  },
  { '+': (a, b) => () => a() + b(), '-': (a, b) => () => a() - b() },
  { '*': (a, b) => () => a() * b(), '/': (a, b) => () => a() / b() },
]

export function called(one: Call, [a, b, c]: readonly Value[]): Value {
  if (a && b && c) return () => one(a(), b(), c())
  if (a && b) return () => one(a(), b())
  return a ? () => one(a()) : one
}
