import type { Node } from './graph.ts'
import { i32, vector, type Bytes } from './wasm-code.ts'

/** An integer in all four lanes. */
export const integer = (value: number): number[] => [...i32(value), ...vector.splatInteger]

/**
 * The instructions of one operation on four lanes, its operands on the stack.
 * @throws Error for an operation that has none
 */
export function instruction(node: Node): Bytes {
  switch (node.operation) {
    case 'exp2i':
      return [...vector.toInteger, ...integer(127), ...vector.addInteger, ...i32(23), ...vector.shiftLeft]
    case 'mantissa':
      return [...integer(0x7fffff), ...vector.and, ...integer(0x3f000000), ...vector.or]
    case 'exponent':
      return [
        ...i32(23),
        ...vector.shiftRight,
        ...integer(255),
        ...vector.and,
        ...integer(-126),
        ...vector.addInteger,
        ...vector.fromInteger,
      ]
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'negate':
    case 'sqrt':
    case 'abs':
    case 'floor':
    case 'equal':
    case 'less':
    case 'lessEqual':
    case 'and':
    case 'or':
    case 'not':
      return vector[node.operation]
    default:
      throw new Error(`WebAssembly code has no operation ${node.operation}`)
  }
}
