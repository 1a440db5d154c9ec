import type { Run } from './result.ts'

const none = new Float64Array()

/** A run that cannot be computed, and why: it has no members and no numbers. */
export const withoutNumbers = (refused: string): Run & { readonly refused: string } => ({
  positions: none,
  losses: none,
  gradientNorms: none,
  end: [],
  evaluations: { f: 0, g: 0, h: 0 },
  count: 0,
  refused,
})
