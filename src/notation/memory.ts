import type { Node } from './graph.ts'
import { matrixValue, numberValue, vectorValue, type Value } from './value.ts'

/**
 * What a run remembers between steps, where that is not a vector filled with a number: a number; a 2×2 matrix, `identity` times
 * the fill; or the last `columns` vectors (`of: 2`) or numbers (`of: 1`), all filled alike at first.
 */
export type MemoryShape =
  | { readonly number: number | string }
  | { readonly identity: number | string }
  | { readonly columns: number; readonly of: 1 | 2; readonly fill: number | string }

export type Memory = number | string | MemoryShape

/** One slot and one fill (a number, or the name of a parameter) for each number that a memory holds; `size` is that of a vector. */
export function memorySlots(memory: Memory, prefix: string, size = 2): { slots: string[]; fills: (number | string)[] } {
  const fills = fillsOf(memory, size)
  return { fills, slots: fills.map((_, i) => `${prefix}${i}`) }
}

function fillsOf(memory: Memory, size: number): (number | string)[] {
  if (typeof memory !== 'object') return [memory, memory].slice(0, size)
  if ('number' in memory) return [memory.number]
  if ('identity' in memory) return [memory.identity, 0, 0, memory.identity]
  return Array.from({ length: Math.min(memory.of, size) * memory.columns }, () => memory.fill)
}

/** The memory's value from its slots. */
export function memoryValue(memory: Memory, nodes: readonly Node[], size = 2): Value {
  if (typeof memory !== 'object') return vectorValue(nodes)
  const [first] = nodes
  if ('number' in memory && first) return numberValue(first)
  const [rows, columns] =
    'identity' in memory ? [2, 2] : 'columns' in memory && memory.of === 2 ? [size, memory.columns] : [0, 0]
  return rows === 0 || !first
    ? vectorValue(nodes)
    : matrixValue(rows, columns, (i, j) => nodes[i * columns + j] ?? first)
}
