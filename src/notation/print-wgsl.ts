import type { Node } from './graph.ts'
import { infix, TextPrinter, type Language } from './text-printer.ts'

/** A float32 literal; the shortest decimal that reads back as the same float. */
function number(value: number): string {
  const text = String(Math.fround(value))
  return value < 0 || Object.is(value, -0) ? `(${text}f)` : `${text}f`
}

function apply(node: Node, operands: readonly string[]): string {
  const [a = '', b = '', c = ''] = operands
  const operator = infix(node, operands)
  if (operator !== undefined) return operator
  switch (node.operation) {
    case 'select':
      return `select(${c}, ${b}, ${a})`
    case 'sqrt':
    case 'abs':
    case 'floor':
      return `${node.operation}(${a})`
    case 'random':
      return `m_random(${a}, ${b}, ${node.value}u)`
    case 'exp2i':
    case 'mantissa':
    case 'exponent':
      return `m_${node.operation}(${a})`
    default:
      throw new Error(`WGSL code has no operation ${node.operation}`)
  }
}

export const wgsl: Language = {
  number,
  apply,
  declare: (name, value) => `let ${name} = ${value};`,
  loop: (count, index, body) => `for (var ${index} = 0; ${index} < ${count}; ${index}++) {\n${body}\n}`,
  range: (from, to, index, body) =>
    `for (var ${index} = u32(${from}); ${index} < u32(${to}); ${index}++) {\n${body}\n}`,
}

/** The three functions on the bits of a float that lowered graphs call; include once in a shader. */
export const wgslPrelude = `
fn m_exp2i(n: f32) -> f32 { return bitcast<f32>((i32(n) + 127) << 23u); }
fn m_mantissa(x: f32) -> f32 { return bitcast<f32>((bitcast<u32>(x) & 0x7fffffu) | 0x3f000000u); }
fn m_exponent(x: f32) -> f32 { return f32(i32((bitcast<u32>(x) >> 23u) & 255u) - 126); }
fn m_random(step: f32, member: f32, which: u32) -> f32 {
  var x = (u32(step) ^ (u32(member) * 0x9e3779b9u)) + which * 0x85ebca6bu;
  x ^= x >> 16u; x *= 0x7feb352du; x ^= x >> 15u; x *= 0x846ca68bu; x ^= x >> 16u;
  return f32(x >> 9u) * 0x1p-23f + 0x1p-24f;
}
fn m_finite(x: f32) -> bool { return (bitcast<u32>(x) & 0x7f800000u) != 0x7f800000u; }
`

/** A printer of lowered (`single`) graphs and programs as WGSL. */
export const wgslPrinter = (
  slot: (name: string) => string,
  row?: (index: string) => readonly [string, string],
): TextPrinter => new TextPrinter(wgsl, slot, row)
