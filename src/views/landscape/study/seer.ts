import type { Vector } from '../../shared/local-model.ts'
import { tenths } from '../../shared/study/tenths.ts'
import { type Ground, placeOnGround } from '../draped-path.ts'
import { type Projection, toScreen } from '../nearest-on-screen.ts'
import { shareOf } from '../world.ts'
import { isHidden, type Place } from './is-hidden.ts'

/** Lines over the relief as they are seen: what a hill hides is told apart. */
export interface Seen {
  readonly open: string
  readonly hidden: string
  readonly last: { readonly from: Vector; readonly to: Vector; readonly isHidden: boolean } | undefined
}

export type See = (points: readonly Vector[]) => Seen

/** The way to lay points of the plane on the relief and see them from the eye. */
export function seer(ground: Ground, projection: Projection, eye: Place): See {
  const { domain } = ground.world
  return (points) => {
    const seen = points.flatMap((point) => {
      const [u, v] = shareOf(domain, point)
      if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return [undefined]
      const place = placeOnGround(ground, u, v)
      const at = toScreen(projection, ...place)
      return Number.isFinite(at[0]) ? [{ at, isHidden: isHidden(ground, place, eye) }] : [undefined]
    })
    const parts = { open: '', hidden: '' }
    let last: Seen['last']
    let pen: 'open' | 'hidden' | undefined
    seen.forEach((to, index) => {
      const from = seen[index - 1]
      if (!from || !to) {
        pen = undefined
        return
      }
      const part = from.isHidden || to.isHidden ? 'hidden' : 'open'
      if (pen !== part) parts[part] += `M${tenths(from.at[0])} ${tenths(from.at[1])}`
      parts[part] += `L${tenths(to.at[0])} ${tenths(to.at[1])}`
      pen = part
      last = { from: from.at, to: to.at, isHidden: part === 'hidden' }
    })
    return { ...parts, last }
  }
}
