import type { CriticalHandle, CriticalPoint, ProblemHandle } from './handles.ts'

/** What critical points belong to: another domain of the same formula has others. */
export const criticalKey = ({ key, domain }: Pick<ProblemHandle, 'key' | 'domain'>): string =>
  JSON.stringify([key, domain.x, domain.y])

/** The critical points of the problem on screen; undefined until they are found. */
export function criticalOf(
  problem: ProblemHandle | undefined,
  critical: CriticalHandle | undefined,
): readonly CriticalPoint[] | undefined {
  return problem && critical?.of === criticalKey(problem) ? critical.points : undefined
}
