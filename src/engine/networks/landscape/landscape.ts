import type { Experiment } from '../../../experiment/experiment.ts'
import { samePath, type Anchor, type PlaneHandle, type PlaneQuestion } from '../../../trajectories/plane.ts'
import type { Result } from '../../../trajectories/result.ts'
import { pacer, type Pause } from '../../simulate/breath.ts'
import { nextTask } from '../../simulate/next-task.ts'
import { settingOf } from '../members.ts'
import { pathOf, weightsAt } from './paths.ts'
import { curvatureAlong } from './plane-curvature.ts'
import { planeOf, type AskedPlane } from './planes.ts'
import { project, shareOf } from './projection.ts'
import { lossOnPlane, planeSampler } from './sampler.ts'

type Window = PlaneHandle['window']

/** Room around what a plane shows, as a share of it. */
const margin = 0.3

/**
 * The loss of a trained network over a plane through its weights: two random filter-normalised directions (Li et al. 2018), the two
 * principal directions of paths, the line or the triangle between solutions, or two of its weights; with paths as they look from it,
 * and the share of their variance that it holds.
 * @param result what training the experiment gave, with the paths of the weights (`keep: 'all'`)
 * @param shown the paths to be projected; without them those of all runs that could be computed, of a batch its first member
 * @param signal ends the work on the directions and the paths
 * @throws Refusal for an experiment without a network, and for points that make no plane; the signal's reason
 */
export async function openPlane(
  experiment: Experiment,
  result: Result,
  question: PlaneQuestion,
  shown: readonly Anchor[] = result.runs.flatMap(({ refused }, run) => (refused === undefined ? [{ run }] : [])),
  signal?: AbortSignal,
): Promise<PlaneHandle> {
  // it is asked for while networks train, at the end of a task that was long enough
  await nextTask()
  signal?.throwIfAborted()
  const pause = pacer(Infinity, { ...(signal && { signal }) })
  const { network, samples } = settingOf(experiment)
  const plane = await planeOf(network, result, question, pause)
  const looks = await eachWith(pause, shown, (of) => ({ of, ...seen(pathOf(network, result, of), plane) }))
  // of a path that explodes the explosion would be all of the movement
  const told = await eachWith(pause, question.of ?? shown, (of) => {
    const whole = looks.find((look) => samePath(look.of, of) && look.of.step === of.step)
    return whole ?? seen(pathOf(network, result, of), plane)
  })
  const loss = lossOnPlane(plane, network, samples)
  const marks = plane.marks.map((of) => {
    const [x = 0, y = 0] = project(plane, [weightsAt(network, result, of)]).positions
    return { of, at: [x, y] as const, loss: loss(x, y) }
  })
  const framed = await eachWith(
    pause,
    plane.framed,
    (of) => project(plane, pathOf(network, result, of).points).positions,
  )
  const sampler = planeSampler(plane, network, samples)
  signal?.throwIfAborted()
  let along: ReturnType<typeof curvatureAlong> | undefined
  return {
    question,
    parameters: network.parameters,
    origin: plane.origin,
    directions: plane.directions,
    window: question.kind === 'random' ? [-1, 1, -1, 1] : windowAround([...framed, ...marks.map(({ at }) => at)]),
    marks,
    paths: looks.map(({ of, steps, positions, distances, within, all }) => {
      return { of, steps, positions, distances, share: shareOf([{ within, all }]) }
    }),
    share: shareOf(told),
    loss,
    curvature: (of) => {
      along ??= curvatureAlong(network, samples)
      const weights = weightsAt(network, result, of)
      const [x = 0, y = 0] = project(plane, [weights]).positions
      return { at: [x, y], ...along(weights, plane.directions) }
    },
    sample: async (window, width, height, signal) => {
      signal?.throwIfAborted()
      const { chunk, losses } = await sampler
      const places = gridPlaces(window, width, height)
      const values = new Float32Array(width * height)
      const pause = pacer(values.length, { ...(signal && { signal }) })
      for (let from = 0; from < values.length; from += chunk) {
        const to = Math.min(from + chunk, values.length)
        losses(places.subarray(2 * from, 2 * to), values, from)
        const waiting = pause(to - from)
        if (waiting) await waiting
      }
      return values
    },
  }
}

/** What is made of each item, with a pause after it. */
async function eachWith<T, U>(pause: Pause, items: readonly T[], make: (item: T) => U): Promise<U[]> {
  const made: U[] = []
  for (const item of items) {
    made.push(make(item))
    const waiting = pause(1)
    if (waiting) await waiting
  }
  return made
}

const seen = ({ steps, points }: ReturnType<typeof pathOf>, plane: AskedPlane) => ({ steps, ...project(plane, points) })

function gridPlaces([x0, x1, y0, y1]: Window, width: number, height: number): Float64Array {
  const places = new Float64Array(2 * width * height)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      places[2 * (j * width + i)] = x0 + (i * (x1 - x0)) / Math.max(1, width - 1)
      places[2 * (j * width + i) + 1] = y0 + (j * (y1 - y0)) / Math.max(1, height - 1)
    }
  return places
}

/** A window with room around all points (x, y, x, y, …); no side is less than a quarter of the other, so that a line too has a plane. */
function windowAround(points: readonly ArrayLike<number>[]): Window {
  const range = (axis: 0 | 1): readonly [middle: number, half: number] => {
    let [low, high] = [Infinity, -Infinity]
    for (const list of points)
      for (let k = axis; k < list.length; k += 2) {
        low = Math.min(low, list[k] ?? low)
        high = Math.max(high, list[k] ?? high)
      }
    return low <= high ? [(low + high) / 2, (high - low) / 2] : [0, 0]
  }
  const [[x, wide], [y, tall]] = [range(0), range(1)]
  const least = Math.max(wide, tall) / 4 || 1
  const [a, b] = [Math.max(wide, least), Math.max(tall, least)].map((half) => half * (1 + 2 * margin))
  return [x - (a ?? 1), x + (a ?? 1), y - (b ?? 1), y + (b ?? 1)]
}
