import { unsigned } from '../../notation/wasm-code.ts'

// Pieces of WebAssembly's binary format that swift kernels need beyond the printer's.
const simd = (code: number): number[] => [0xfd, ...unsigned(code)]

export const i32load = [0x28, 2, 0]
export const i32store = [0x36, 2, 0]

/** Of four whole numbers without sign. */
export const vectorUnsigned = { smaller: simd(183), larger: simd(185), more: simd(60), subtract: simd(177) }

/** Four equal whole numbers. */
export function integers(value: number): number[] {
  const lane = [...new Uint8Array(new Int32Array([value]).buffer)]
  return [...simd(12), ...lane, ...lane, ...lane, ...lane]
}
