import type { Memory } from '../notation/memory.ts'
import { libraryOf, type Language } from './language.ts'
import { pythonFloat, type Kind } from './printed.ts'

/** The parameter that fills a memory, if one does. */
export const fillOf = (memory: Memory): string[] => {
  const fill =
    typeof memory !== 'object'
      ? memory
      : 'number' in memory
        ? memory.number
        : 'identity' in memory
          ? memory.identity
          : memory.fill
  return typeof fill === 'string' ? [fill] : []
}

/** What a memory holds. */
export function memoryKind(memory: Memory): Kind {
  if (typeof memory !== 'object') return 'vector'
  if ('number' in memory) return 'scalar'
  return 'identity' in memory || memory.of === 2 ? 'matrix' : 'vector'
}

/** A memory as it is before the first step. */
export function memoryText(memory: Memory, language: Language, parameter: (name: string) => string): string {
  const library = libraryOf[language]
  const text = (fill: number | string) => (typeof fill === 'number' ? pythonFloat(fill) : parameter(fill))
  if (typeof memory !== 'object') {
    if (memory === 0) return `${library}.zeros_like(theta)`
    return memory === 1 ? `${library}.ones_like(theta)` : `${text(memory)} * ${library}.ones_like(theta)`
  }
  if ('number' in memory) {
    if (typeof memory.number === 'string') return text(memory.number)
    return language === 'torch' ? `torch.tensor(${text(memory.number)})` : `np.float64(${text(memory.number)})`
  }
  if ('identity' in memory)
    return memory.identity === 1 ? `${library}.eye(2)` : `${text(memory.identity)} * ${library}.eye(2)`
  const shape = memory.of === 2 ? `(2, ${memory.columns})` : `(${memory.columns},)`
  return memory.fill === 0 ? `${library}.zeros(${shape})` : `${text(memory.fill)} * ${library}.ones(${shape})`
}
