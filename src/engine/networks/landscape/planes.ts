import type { Network } from '../../../networks/network.ts'
import { samePath, type Anchor, type PlaneQuestion } from '../../../trajectories/plane.ts'
import type { Result } from '../../../trajectories/result.ts'
import type { Pause } from '../../simulate/breath.ts'
import { Refusal } from '../../simulate/refusal.ts'
import { acrossFrom, difference, filterDirection, ofLength } from './directions.ts'
import { pathOf, weightsAt } from './paths.ts'
import { principalDirections } from './principal.ts'
import type { Plane } from './projection.ts'

/** A plane, the points that it was asked to go through, and the paths that it should show whole. */
export interface AskedPlane extends Plane {
  readonly marks: readonly Anchor[]
  readonly framed: readonly Anchor[]
}

/** Each kind of plane by its directions. @throws Refusal where the question has no plane */
export async function planeOf(
  network: Network,
  result: Result,
  question: PlaneQuestion,
  pause: Pause,
): Promise<AskedPlane> {
  switch (question.kind) {
    case 'random':
      return randomPlane(network, result, question)
    case 'principal':
      return principalPlane(network, result, question, pause)
    case 'solutions':
      return solutionPlane(network, result, question)
    case 'weights':
      return weightPlane(network, result, question)
  }
}

type Of<Kind extends PlaneQuestion['kind']> = PlaneQuestion & { readonly kind: Kind }

function randomPlane(network: Network, result: Result, { through, seed }: Of<'random'>): AskedPlane {
  const origin = weightsAt(network, result, through)
  const [u, v] = [0, 1].map((which) => filterDirection(network, origin, seed, which))
  return { origin, directions: [u ?? origin, v ?? origin], marks: [through], framed: [] }
}

async function principalPlane(
  network: Network,
  result: Result,
  { of }: Of<'principal'>,
  pause: Pause,
): Promise<AskedPlane> {
  if (of.length === 0) throw new Refusal('Principal directions are those of a path; choose a run at least.', 'runs')
  const points = of.flatMap((anchor) => pathOf(network, result, anchor).points)
  const { mean, directions } = await principalDirections(points, network.parameters, pause)
  return { origin: mean, directions, marks: [], framed: of }
}

/** x goes from the first corner (0) to the second (1); y at a right angle to it, as long (Garipov et al. 2018). */
function solutionPlane(network: Network, result: Result, { corners }: Of<'solutions'>): AskedPlane {
  const [first, second, third] = corners
  const origin = weightsAt(network, result, first)
  const u = difference(weightsAt(network, result, second), origin)
  const length = Math.hypot(...u)
  if (length === 0) throw new Refusal('The two solutions are the same point; there is no line between them.', 'runs')
  const other = third ? difference(weightsAt(network, result, third), origin) : filterDirection(network, origin, 0, 0)
  const across = acrossFrom(other, u)
  if (Math.hypot(...across) <= 1e-9 * Math.hypot(...other, length))
    throw new Refusal('The three solutions lie on one line; there is no triangle between them.', 'runs')
  return { origin, directions: [u, ofLength(across, length)], marks: corners, framed: [] }
}

function weightPlane(network: Network, result: Result, { through, weights, of }: Of<'weights'>): AskedPlane {
  const { parameters } = network
  const [i, j] = weights
  for (const number of weights)
    if (!Number.isInteger(number) || number < 0 || number >= parameters)
      throw new Refusal(`The network has the weights 0 to ${parameters - 1}, and no weight ${number}.`, 'weights')
  if (i === j) throw new Refusal('The two weights must differ.', 'weights')
  const unit = (at: number) => Float64Array.from({ length: parameters }, (_, k) => (k === at ? 1 : 0))
  // coordinates are the two weights themselves
  const origin = weightsAt(network, result, through).map((value, k) => (k === i || k === j ? 0 : value))
  const { step: _, ...whole } = through
  const framed = of?.filter((path) => samePath(path, through)) ?? [whole]
  return { origin, directions: [unit(i), unit(j)], marks: [through], framed }
}
