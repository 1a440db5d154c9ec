import { unsigned, type Bytes } from './wasm-code.ts'

const none: Bytes = []

/** Whole parts at a time: one by one the bytes of a large network's code take longer than all else that is written of it. */
export const concatenate = (parts: readonly Bytes[]): number[] => none.concat(...parts)

/** How a module's file counts, parts and names what it holds (WebAssembly Core Specification 2.0, §5.1, §5.5). */
export const list = (items: readonly Bytes[]): number[] => concatenate([unsigned(items.length), ...items])
export const section = (id: number, body: Bytes): number[] => concatenate([[id], unsigned(body.length), body])
export const nameOf = (name: string): number[] => list([...new TextEncoder().encode(name)].map((byte) => [byte]))
