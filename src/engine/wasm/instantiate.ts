type Run = (...numbers: number[]) => void

const isRun = (value: unknown): value is Run => typeof value === 'function'

/** The `run` of a module made by `wasmModule`, over a memory. Compiles in the calling task. */
export function instantiate(bytes: Uint8Array<ArrayBuffer>, memory: WebAssembly.Memory): Run {
  const { run } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { e: { m: memory } }).exports
  if (!isRun(run)) throw new Error('The WebAssembly module has no entry.')
  return run
}
