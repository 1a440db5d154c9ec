import { unsigned, type Bytes } from './wasm-code.ts'

/** Appends without spreading: sections can be longer than an argument list may be. */
export function concatenate(parts: readonly Bytes[]): number[] {
  const all: number[] = []
  for (const part of parts) for (const byte of part) all.push(byte)
  return all
}

/** How a module's file counts, parts and names what it holds (WebAssembly Core Specification 2.0, §5.1, §5.5). */
export const list = (items: readonly Bytes[]): number[] => concatenate([unsigned(items.length), ...items])
export const section = (id: number, body: Bytes): number[] => concatenate([[id], unsigned(body.length), body])
export const nameOf = (name: string): number[] => list([...new TextEncoder().encode(name)].map((byte) => [byte]))
