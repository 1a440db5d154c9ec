import type { Procedure } from '../notation/statement-compiler.ts'
import { lineSearch, strongWolfe } from './shared/strong-wolfe.ts'

/** The texts that any method may call by name, a reader's own too. */
const shared: readonly Procedure[] = [strongWolfe, lineSearch]

export const procedureNames: readonly string[] = shared.map(({ name }) => name)

/** Those that a text calls, and those that they call. */
export function proceduresIn(text: string): readonly Procedure[] {
  const called = (of: string): Procedure[] => shared.filter(({ name }) => new RegExp(`\\b${name}\\s*\\(`).test(of))
  const first = called(text)
  return [...new Set([...first.flatMap((one) => called(one.text)), ...first])]
}
