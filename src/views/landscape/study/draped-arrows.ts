import type { Vector } from '../../shared/local-model.ts'
import { arrowPath } from '../../shared/study/arrow-path.ts'
import type { Arrow } from '../../shared/study/arrows.ts'
import type { Mark } from '../../shared/study/arranged.ts'
import type { World } from '../world.ts'
import type { See } from './seer.ts'

/** The longest arrow of free length, in shares of the domain's smaller side. */
const longest = 0.24
/** An arrow follows the relief in so many pieces; those of a hundred samples in fewer, as each piece is looked for behind the hills. */
const pieces = 24
const samplePieces = 3

/** Arrows as they lie on the relief, each with its name at its head; all of free length, the samples' too, at one scale. */
export function arrowMarks(
  arrows: readonly Arrow[],
  samples: readonly Arrow[],
  { domain }: World,
  see: See,
): readonly Mark[] {
  const side = Math.min(domain.x[1] - domain.x[0], domain.y[1] - domain.y[0])
  const lengths = [...arrows, ...samples].map(({ free, by }) => (free ? Math.hypot(by[0], by[1]) : 0))
  const largest = Math.max(0, ...lengths)
  const scale = largest > 0 ? (longest * side) / largest : 1
  return [
    ...samples.flatMap((sample) => arrowMark({ ...sample, name: '' }, scale, samplePieces, see)),
    ...arrows.flatMap((arrow) => arrowMark(arrow, scale, pieces, see)),
  ]
}

function arrowMark({ from, by, free, look, name }: Arrow, scale: number, count: number, see: See): readonly Mark[] {
  const size = free ? scale : 1
  const { open, hidden, last } = see(
    Array.from({ length: count + 1 }, (_, k): Vector => {
      const share = (k / count) * size
      return [from[0] + share * by[0], from[1] + share * by[1]]
    }),
  )
  if (!last) return []
  const { from: before, to: end, isHidden: out } = last
  const [dx, dy] = [end[0] - before[0], end[1] - before[1]]
  const unit = 14 / (Math.hypot(dx, dy) || 1)
  // The head belongs to the last piece, but is as large as if the arrow were straight.
  const head = arrowPath([end[0] - unit * dx, end[1] - unit * dy], end)
  const [inSight, behind] = out ? [open, hidden + head] : [open + head, hidden]
  const label = { text: name, place: end }
  return [
    { look: `study-${look}`, d: inSight, ...(inSight !== '' && label) },
    { look: `study-${look} is-hidden`, d: behind, ...(inSight === '' && label) },
  ]
}
