import { end, unsigned, type Bytes } from './wasm-code.ts'
import { concatenate, list, section } from './wasm-sections.ts'

/**
 * A module with one exported function `run` of `parameters` i32 arguments, over an imported memory `e.m`.
 * Locals after the arguments: `integers` i32, then `vectors` v128.
 */
export function wasmModule(
  parameters: number,
  integers: number,
  vectors: number,
  code: Bytes,
): Uint8Array<ArrayBuffer> {
  const i32Type = 0x7f
  const v128Type = 0x7b
  const locals = list([
    [...unsigned(integers), i32Type],
    [...unsigned(vectors), v128Type],
  ])
  const body = concatenate([locals, code, end])
  return new Uint8Array(
    concatenate([
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, list([[0x60, ...list(Array.from({ length: parameters }, () => [i32Type])), 0]])),
      section(2, list([[1, 0x65, 1, 0x6d, 2, 0, 0]])),
      section(3, list([[0]])),
      section(7, list([[3, 0x72, 0x75, 0x6e, 0, 0]])),
      section(10, concatenate([[1], unsigned(body.length), body])),
    ]),
  )
}
