import type { ProblemHandle } from '../../trajectories/handles.ts'
import { formatNumber } from './format-number.ts'

/** A coordinate that is this small against its side of the domain is what rounding left of 0. */
const roundOff = 1e-6

/** A found point's coordinates for people, to three digits; `problem` is whose domain says how small 0 is. */
export function coordinateTexts(
  [x, y]: readonly [number, number],
  problem: Pick<ProblemHandle, 'domain'> | undefined,
): readonly [x: string, y: string] {
  const text = (value: number, side: readonly [number, number] | undefined): string =>
    formatNumber(side && Math.abs(value) < roundOff * (side[1] - side[0]) ? 0 : value, 3)
  return [text(x, problem?.domain.x), text(y, problem?.domain.y)]
}
