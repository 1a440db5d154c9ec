import { end, unsigned, type Bytes } from '../../../notation/wasm-code.ts'
import { concatenate, list, nameOf, section } from '../../../notation/wasm-sections.ts'

/** A function of i32 arguments; `gives` says whether its result is a v128 or nothing. */
export interface WasmFunction {
  readonly name: string
  readonly parameters: number
  readonly gives: 'vector' | 'nothing'
  readonly integers: number
  readonly vectors: number
  readonly code: Bytes
}

const i32Type = 0x7f
const v128Type = 0x7b

/** A module of exported functions over an imported memory `e.m`; calls go by position in the list. */
export function networkModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const type = ({ parameters, gives }: WasmFunction) => [
    0x60,
    ...list(Array.from({ length: parameters }, () => [i32Type])),
    ...(gives === 'vector' ? [1, v128Type] : [0]),
  ]
  const body = ({ integers, vectors, code }: WasmFunction) => {
    const locals = list([
      [...unsigned(integers), i32Type],
      [...unsigned(vectors), v128Type],
    ])
    const inner = concatenate([locals, code, end])
    return concatenate([unsigned(inner.length), inner])
  }
  return new Uint8Array(
    concatenate([
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, list(functions.map(type))),
      section(2, list([[1, 0x65, 1, 0x6d, 2, 0, 0]])),
      section(3, list(functions.map((_, k) => unsigned(k)))),
      section(7, list(functions.map(({ name }, k) => [...nameOf(name), 0, ...unsigned(k)]))),
      section(10, list(functions.map(body))),
    ]),
  )
}
