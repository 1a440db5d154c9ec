/** Is WebAssembly with SIMD there? Some browsers and strict pages forbid it. */
export function wasmWorks(): boolean {
  try {
    const simd = [
      0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
    ]
    return typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(simd))
  } catch {
    return false
  }
}
