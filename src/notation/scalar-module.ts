import { end, unsigned, type Bytes } from './wasm-code.ts'
import { concatenate, list, nameOf, section } from './wasm-sections.ts'

/** Types of WebAssembly: a float64, or a 32-bit integer, which is also what tells whether something holds, and an address. */
export const f64Type = 0x7c
export const i32Type = 0x7f

/** A function that gives one float64. */
export interface ScalarFunction {
  readonly name: string
  readonly parameters: readonly number[]
  readonly locals: readonly number[]
  readonly code: Bytes
}

const typeOf = (parameters: readonly number[]): number[] => [
  0x60,
  ...list(parameters.map((type) => [type])),
  1,
  f64Type,
]

/**
 * A module of exported functions over an imported memory `e.m`; it imports functions of float64 numbers from `e` by their names. Calls
 * go by position: first the imported functions, then the module's own.
 */
export function scalarModule(
  imported: ReadonlyMap<string, number>,
  functions: readonly ScalarFunction[],
): Uint8Array<ArrayBuffer> {
  const outside = [...imported]
  const types = [
    ...outside.map(([, count]) => typeOf(Array.from({ length: count }, () => f64Type))),
    ...functions.map(({ parameters }) => typeOf(parameters)),
  ]
  const body = ({ locals, code }: ScalarFunction) => {
    const inner = concatenate([list(locals.map((type) => [1, type])), code, end])
    return concatenate([unsigned(inner.length), inner])
  }
  return new Uint8Array(
    concatenate([
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, list(types)),
      section(
        2,
        list([
          [1, 0x65, 1, 0x6d, 2, 0, 0],
          ...outside.map(([name], k) => [1, 0x65, ...nameOf(name), 0, ...unsigned(k)]),
        ]),
      ),
      section(3, list(functions.map((_, k) => unsigned(outside.length + k)))),
      section(7, list(functions.map(({ name }, k) => [...nameOf(name), 0, ...unsigned(outside.length + k)]))),
      section(10, list(functions.map(body))),
    ]),
  )
}
