/**
 * What a Python expression holds: a number that is written out; one known before the run; one of the run's own, which a batch
 * has once for each member; a vector or a matrix.
 */
export const kinds = ['literal', 'number', 'scalar', 'vector', 'matrix'] as const
export type Kind = (typeof kinds)[number]

/** The kind of an operation entry by entry. */
export const join = (...all: readonly Kind[]): Kind =>
  kinds[Math.max(0, ...all.map((kind) => kinds.indexOf(kind)))] ?? 'literal'

export const isBelow = (kind: Kind, other: Kind): boolean => kinds.indexOf(kind) < kinds.indexOf(other)

/** How tightly Python's operators bind. */
export const tightness = {
  choice: 1,
  or: 2,
  and: 3,
  comparison: 4,
  eitherBit: 5,
  bothBits: 6,
  sum: 7,
  product: 8,
  negated: 9,
  power: 10,
  atom: 11,
} as const

/** A Python expression, how tightly its outermost operator binds, and what it holds. */
export interface Printed {
  readonly text: string
  readonly tight: number
  readonly kind: Kind
}

export const atom = (text: string, kind: Kind): Printed => ({ text, tight: tightness.atom, kind })

/** The expression, in parentheses where its surrounding binds tighter. */
export const within = ({ text, tight }: Pick<Printed, 'text' | 'tight'>, around: number): string =>
  tight < around ? `(${text})` : text

/** A number as Python reads it back exactly. */
export function pythonNumber(value: number): string {
  const plain = String(value)
  const small = value !== 0 && Math.abs(value) < 1e-4
  const text = small || /\d0{6,}$/.test(plain) ? value.toExponential() : plain
  return text.replace('e+', 'e')
}

/** The same as a float, never an int. */
export function pythonFloat(value: number): string {
  const text = pythonNumber(value)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}
