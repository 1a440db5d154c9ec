import { samePath, type Anchor } from '../../../trajectories/plane.ts'
import type { Run } from '../../../trajectories/result.ts'

/** A path that leads upward is left out where it goes so many times as far as any that leads down. */
const farther = 10
/** Where all lead out of the picture, it ends where the loss is so many times that of the start. */
const higher = 100

interface Path {
  readonly anchor: Anchor
  readonly losses: Float64Array
  readonly diverged: boolean
  /** Is the loss higher than at the start, or no number? */
  readonly rises: boolean
  /** How far the weights are from the first ones. */
  readonly reach: number
}

/**
 * The paths by which a plane is laid and framed. One that explodes would have it for itself, while it trains and afterwards: the others
 * make it, where there are any, and else each path as far as it can still be looked at. The left out ones lead out of the picture.
 */
export function soundPaths(runs: readonly Run[], anchors: readonly Anchor[]): readonly Anchor[] {
  const paths = pathsOf(runs, anchors)
  const finite = paths.filter(({ diverged }) => !diverged)
  const learn = finite.filter(({ rises }) => !rises)
  if (learn.length === 0) return (finite.length > 0 ? finite : paths).map(cut)
  const reach = farther * Math.max(...learn.map((path) => path.reach))
  return finite.filter((path) => !path.rises || path.reach <= reach).map(({ anchor }) => anchor)
}

/** Each path as far as it can be looked at. */
export const cutPaths = (runs: readonly Run[], anchors: readonly Anchor[]): readonly Anchor[] =>
  pathsOf(runs, anchors).map(cut)

/** Tells the paths that are not among some others. */
export const isNotOf =
  (others: readonly Anchor[]) =>
  (path: Anchor): boolean =>
    !others.some((other) => samePath(path, other))

const pathsOf = (runs: readonly Run[], anchors: readonly Anchor[]): Path[] =>
  anchors.flatMap((anchor) => {
    const run = runs[anchor.run]
    return run ? [pathOf(run, anchor)] : []
  })

function pathOf({ losses, end, count = 1, weights, weightPath }: Run, anchor: Anchor): Path {
  const { member = 0 } = anchor
  const own = Float64Array.from(
    { length: Math.floor(losses.length / count) },
    (_, k) => losses[k * count + member] ?? 0,
  )
  const width = (weights?.length ?? 0) / count
  let square = 0
  for (let j = member * width; j < (member + 1) * width; j++)
    square += ((weights?.[j] ?? 0) - (weightPath?.[j] ?? 0)) ** 2
  return {
    anchor,
    losses: own,
    diverged: ('state' in end ? end : end[member])?.state === 'diverged',
    rises: !((own.at(-1) ?? 0) <= (own[0] ?? 0)),
    reach: Math.sqrt(square),
  }
}

/** A path that explodes, up to the step before it is too high. */
function cut({ anchor, losses }: Path): Anchor {
  const bound = higher * Math.abs(losses[0] ?? 0)
  const over = losses.findIndex((loss) => !(Math.abs(loss) <= bound))
  return over < 0 ? anchor : { ...anchor, step: Math.max(1, over - 1) }
}
