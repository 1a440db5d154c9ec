import type { Node } from './graph.ts'
import { randomNumber } from '../numerics/random.ts'
import { infix, type Language } from './text-printer.ts'

/**
 * What printed JavaScript may call, by these names only. `single` are the float32 halves that the twin needs:
 * E[n + 128] = 2ⁿ, `mantissa` and `exponent` of a float.
 */
export const runtime = {
  sigmoid: (x: number): number => 1 / (1 + Math.exp(-x)),
  softplus: (x: number): number => (x > 0 ? x : 0) + Math.log1p(Math.exp(-Math.abs(x))),
  random: randomNumber,
  exp2i: (n: number): number => powersOfTwo[n + 128] ?? Number.NaN,
  mantissa: (x: number): number => {
    float[0] = x
    bits[0] = ((bits[0] ?? 0) & 0x7fffff) | 0x3f000000
    return float[0]
  },
  exponent: (x: number): number => {
    float[0] = x
    return (((bits[0] ?? 0) >> 23) & 255) - 126
  },
} as const

const float = new Float32Array(1)
const bits = new Int32Array(float.buffer)
const powersOfTwo = Float64Array.from({ length: 257 }, (_, i) => 2 ** (i - 128))

const native = new Set<string>([
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'exp',
  'log',
  'sqrt',
  'abs',
  'sign',
  'floor',
  'cbrt',
])

function apply(node: Node, operands: readonly string[]): string {
  const [a = '', b = '', c = ''] = operands
  const operator = infix(node, operands)
  if (operator !== undefined) return operator
  if (native.has(node.operation)) return `Math.${node.operation}(${a})`
  switch (node.operation) {
    case 'select':
      return `(${a} ? ${b} : ${c})`
    case 'pow':
      return `Math.pow(${a}, ${b})`
    case 'atan2':
      return `Math.atan2(${a}, ${b})`
    case 'random':
      return `R.random(${a}, ${b}, ${node.value})`
    case 'sigmoid':
    case 'softplus':
    case 'exp2i':
    case 'mantissa':
    case 'exponent':
      return `R.${node.operation}(${a})`
    default:
      throw new Error(`JavaScript has no operation ${node.operation}`)
  }
}

const shared = {
  number: (value: number) => (value < 0 || Object.is(value, -0) ? `(${String(value)})` : String(value)),
  declare: (name: string, value: string) => `const ${name} = ${value};`,
  loop: (count: number, index: string, body: string) =>
    `for (let ${index} = 0; ${index} < ${count}; ${index}++) {\n${body}\n}`,
  range: (from: string, to: string, index: string, body: string) =>
    `for (let ${index} = ${from}; ${index} < ${to}; ${index}++) {\n${body}\n}`,
}

const exact = new Set<string>([
  'select',
  'less',
  'lessEqual',
  'equal',
  'and',
  'or',
  'not',
  'negate',
  'abs',
  'floor',
  'exp2i',
  'mantissa',
  'exponent',
  'random',
])

/** Float64, with the functions of `Math`. */
export const double: Language = { ...shared, apply }

/** The float32 twin: every operation rounded, so that it equals WGSL and WebAssembly bit for bit. */
export const single: Language = {
  ...shared,
  apply: (node, operands) => (exact.has(node.operation) ? apply(node, operands) : `F(${apply(node, operands)})`),
}
