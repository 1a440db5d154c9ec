/** The functions that a text may call: how many arguments, and their float64 value. */
export interface FunctionEntry {
  readonly arity: number
  readonly evaluate: (a: number, b: number) => number
}

const of1 = (evaluate: (a: number) => number): FunctionEntry => ({ arity: 1, evaluate })
const of2 = (evaluate: (a: number, b: number) => number): FunctionEntry => ({ arity: 2, evaluate })

const table = {
  sin: of1(Math.sin),
  cos: of1(Math.cos),
  tan: of1(Math.tan),
  asin: of1(Math.asin),
  acos: of1(Math.acos),
  atan: of1(Math.atan),
  sinh: of1(Math.sinh),
  cosh: of1(Math.cosh),
  tanh: of1(Math.tanh),
  exp: of1(Math.exp),
  log: of1(Math.log),
  sqrt: of1(Math.sqrt),
  abs: of1(Math.abs),
  sign: of1((a) => (a > 0 ? 1 : a < 0 ? -1 : 0)),
  floor: of1(Math.floor),
  cbrt: of1(Math.cbrt),
  square: of1((a) => a * a),
  sigmoid: of1((a) => 1 / (1 + Math.exp(-a))),
  softplus: of1((a) => (a > 0 ? a : 0) + Math.log1p(Math.exp(-Math.abs(a)))),
  min: of2((a, b) => (b < a ? b : a)),
  max: of2((a, b) => (a < b ? b : a)),
  atan2: of2(Math.atan2),
  hypot: of2(Math.hypot),
} satisfies Record<string, FunctionEntry>

export type FunctionName = keyof typeof table

export const functions: Readonly<Record<FunctionName, FunctionEntry>> = table

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(table, name)

/** Names that always mean a number. */
export const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI }

/** Other spellings of functions, as lectures and languages have them. */
export const aliases: Readonly<Record<string, FunctionName>> = {
  ln: 'log',
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
}
