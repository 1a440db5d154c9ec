import { i32 } from '../../notation/wasm-code.ts'
import { wasmModule } from '../../notation/wasm-module.ts'
import { giveBackMemory, takeMemory } from './memory.ts'

let known: boolean | undefined

/**
 * Is WebAssembly with SIMD there? Some browsers have none, a strict page forbids to compile what it would validate, and where many
 * pages are open there may be no room left for a memory that can grow.
 */
export const wasmWorks = (): boolean => (known ??= compiles())

function compiles(): boolean {
  try {
    // i8x16.splat and i8x16.popcnt, which the drafts of SIMD did not have
    const simd = wasmModule(0, 0, 1, [...i32(0), 0xfd, 15, 0xfd, 98, 0x1a])
    giveBackMemory(takeMemory('turns'), 'turns')
    return Boolean(new WebAssembly.Module(simd))
  } catch {
    return false
  }
}
