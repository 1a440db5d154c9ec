import type { StepTrace } from '../../../notation/step-trace.ts'
import type { LocalModel, Vector } from '../../shared/local-model.ts'
import type { Mark } from '../../shared/study/arranged.ts'
import { ellipseOf, metricOf } from '../../shared/study/metric.ts'
import type { NoiseBall } from '../../shared/study/noise-ball.ts'
import { axisShapes, lookOfMetric, squareShapes } from '../../shared/study/shape-facts.ts'
import type { World } from '../world.ts'
import type { See } from './seer.ts'

/** The longest half axis, the larger square's side and the ellipses' mean half axis, in shares of the relief's smaller side. */
const longestAxis = 0.2
const largestSquare = 0.14
const meanAxis = 0.1
/** Corners of the noise ball, and pieces of a straight line that follows the relief. */
const corners = 72
const pieces = 16

/** A line of the plane as it lies on the relief, in sight and behind its hills, with a name at its end. */
function draped(see: See, look: string, points: readonly Vector[], text = ''): readonly Mark[] {
  const { open, hidden, last } = see(points)
  const label = last && text !== '' ? { text, place: last.to } : {}
  return [
    { look, d: open, ...(open !== '' && label) },
    { look: `${look} is-hidden`, d: hidden, ...(open === '' && label) },
  ]
}

/** The noise ball: the circle of the mean squared distance. */
export function ballMarks(ball: NoiseBall | undefined, see: See): readonly Mark[] {
  if (!ball) return []
  const { at, radius } = ball
  const rim = Array.from({ length: corners + 1 }, (_, k): Vector => {
    const turn = (2 * Math.PI * k) / corners
    return [at[0] + radius * Math.cos(turn), at[1] + radius * Math.sin(turn)]
  })
  return draped(see, 'study-ball', rim)
}

/** The Hessian's axes. */
export function axisMarks(model: LocalModel, world: World, see: See): readonly Mark[] {
  const [perX, perY] = perUnit(world)
  const { at } = model
  return axisShapes(model).flatMap(({ axis: [x, y], share, look, text }) => {
    const size = (share * longestAxis * sideOf(world)) / Math.hypot(x * perX, y * perY)
    if (!Number.isFinite(size)) return []
    const [dx, dy] = [size * x, size * y]
    return draped(see, look, straight([at[0] - dx, at[1] - dy], [at[0] + dx, at[1] + dy]), text)
  })
}

/** The Hessian's ellipse and that of the method's own matrix, of one area. */
export function ellipseMarks(trace: StepTrace, model: LocalModel, world: World, see: See): readonly Mark[] {
  const size = meanAxis * Math.min(world.domain.x[1] - world.domain.x[0], world.domain.y[1] - world.domain.y[0])
  return [{ name: 'H', of: model.hessian }, metricOf(trace, model)].flatMap((metric, index) => {
    if (!metric) return []
    const look = lookOfMetric(index, metric.of)
    const rim = ellipseOf(model.at, metric.of, size)
    // The names stand on different sides.
    const begin = Math.floor(((2 * index + 1) / 8) * (rim.length - 1))
    return draped(see, look, [...rim.slice(begin), ...rim.slice(1, begin + 1)], metric.name)
  })
}

/** The sums or means of g² by coordinate as squares: of x to the right below the point, of y above it to the left. */
export function squareMarks(trace: StepTrace, at: Vector, world: World, see: See): readonly Mark[] {
  const largest = largestSquare * sideOf(world)
  const [perX, perY] = perUnit(world)
  return squareShapes(trace).flatMap(({ share, look, text }, index) => {
    const way = index === 0 ? 1 : -1
    const [dx, dy] = [(way * share * largest) / perX, (-way * share * largest) / perY]
    const far: Vector = [at[0] + dx, at[1] + dy]
    const [across, down]: readonly Vector[] = [
      [at[0] + dx, at[1]],
      [at[0], at[1] + dy],
    ]
    if (!across || !down) return []
    const rim = [...straight(far, across), ...straight(across, at), ...straight(at, down), ...straight(down, far)]
    return draped(see, look, rim, text)
  })
}

const straight = ([x0, y0]: Vector, [x1, y1]: Vector): readonly Vector[] =>
  Array.from({ length: pieces + 1 }, (_, k): Vector => [x0 + (k / pieces) * (x1 - x0), y0 + (k / pieces) * (y1 - y0)])

/** The relief's smaller side, in units of the scene. */
const sideOf = ({ halfX, halfZ }: World): number => 2 * Math.min(halfX, halfZ)

/** Units of the scene for a unit of x and of y. */
const perUnit = ({ domain: { x, y }, halfX, halfZ }: World): Vector => [
  (2 * halfX) / (x[1] - x[0]),
  (2 * halfZ) / (y[1] - y[0]),
]
