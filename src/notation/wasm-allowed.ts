let known: boolean | undefined

/** May this page make WebAssembly at all? A security policy without `wasm-unsafe-eval` forbids it. */
export function wasmAllowed(): boolean {
  try {
    return (known ??= Boolean(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))))
  } catch {
    return (known = false)
  }
}
