import { giveBackMemory, takeMemory } from './memory.ts'

let known: boolean | undefined

/**
 * Is WebAssembly with SIMD there? Some browsers have none, a strict page forbids to compile what it would validate, and where many
 * pages are open there may be no room left for a memory that can grow.
 */
export const wasmWorks = (): boolean => (known ??= compiles())

function compiles(): boolean {
  try {
    const simd = [
      0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
    ]
    giveBackMemory(takeMemory())
    return Boolean(new WebAssembly.Module(new Uint8Array(simd)))
  } catch {
    return false
  }
}
