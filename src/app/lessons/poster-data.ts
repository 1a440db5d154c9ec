import { contours } from 'd3-contour'

import { domainOf } from '../../experiment/defaults.ts'
import type { Experiment } from '../../experiment/experiment.ts'
import { library } from './library.ts'
import { answersOf } from './network-poster.ts'

/** What a poster is drawn from: filled bands of the loss from low to high, and the paths, in units of the poster. */
export interface PosterData {
  readonly bands: readonly { readonly height: number; readonly shape: string }[]
  readonly paths: readonly {
    readonly run: number
    readonly look: number
    readonly points: string
    readonly end: readonly [number, number]
  }[]
  /** Where the paths begin, on a surface. */
  readonly start?: readonly [number, number]
  /** Samples of a network's data: their places, and which class they are of. */
  readonly samples: readonly { readonly x: number; readonly y: number; readonly of: number }[]
}

export const posterSize = { width: 160, height: 120 } as const

const columns = 33
const rows = 25
const levels = 10
/** A poster shows how a run begins. Every step of it: of a path that swings, every other one would be a straight line. */
const mostSteps = 300

const known = new WeakMap<Experiment, Promise<PosterData>>()
let queue: Promise<unknown> = Promise.resolve()

/** The poster of an experiment, computed by the engine, one after the other so that the page stays quick. */
export function posterOf(experiment: Experiment): Promise<PosterData> {
  const made = known.get(experiment) ?? queue.then(() => compute(experiment))
  known.set(experiment, made)
  queue = made.catch(() => undefined)
  return made
}

const compute = (experiment: Experiment): Promise<PosterData> =>
  'network' in experiment.problem ? ofNetwork(experiment) : ofSurface(experiment)

/** Where the network is unsure it turns from one class to the other: bands of its sureness, and the samples. */
async function ofNetwork(experiment: Experiment): Promise<PosterData> {
  const { values, window, samples, curve } = await answersOf(experiment, columns, rows)
  const [x0, x1, y0, y1] = window
  const across = (u: number): number => short((posterSize.width * (u - x0)) / (x1 - x0))
  const down = (v: number): number => short(posterSize.height * (1 - (v - y0) / (y1 - y0)))
  const places = curve.map(([u, v]) => [across(u), bounded(down(v))] as const)
  return {
    bands: values.length > 0 ? bandsAt(values, [-Infinity, 0.1, 0.3, 0.5, 0.7, 0.9]) : [],
    paths: places.length > 0 ? [{ run: 0, look: 0, points: places.join(' '), end: places.at(-1) ?? [0, 0] }] : [],
    samples: samples.map(({ at, of }) => ({ x: across(at[0]), y: down(at[1]), of })),
  }
}

async function ofSurface(experiment: Experiment): Promise<PosterData> {
  const { simulate } = await library()
  const { x, y } = domainOf(experiment.problem)
  const [x0, x1, y0, y1] = experiment.view.window ?? [x[0], x[1], y[0], y[1]]
  const points = Array.from({ length: columns * rows }, (_, i): readonly [number, number] => [
    x0 + ((x1 - x0) * (i % columns)) / (columns - 1),
    y0 + ((y1 - y0) * Math.floor(i / columns)) / (rows - 1),
  ])
  const { starts: _starts, ...single } = experiment
  // The loss on the grid is what a batch that starts there has as its first loss.
  const still = { method: 'gd', parameters: { lr: 1e-9 } }
  const grid = await simulate({ ...single, runs: [still], starts: { points }, steps: 1 }, { backend: 'js' })
  const losses = Array.from(grid.runs[0]?.losses.slice(0, points.length) ?? [])
  const { runs } = await simulate({ ...single, steps: Math.min(single.steps, mostSteps) }, { backend: 'js' })
  const across = (u: number): number => (posterSize.width * (u - x0)) / (x1 - x0)
  const down = (v: number): number => posterSize.height * (1 - (v - y0) / (y1 - y0))
  const [startX, startY] = single.start
  return {
    samples: [],
    // A batch has no one start.
    ...(experiment.starts === undefined && { start: [short(across(startX)), short(down(startY))] as const }),
    bands: bandsOf(losses),
    paths: runs.map(({ positions }, index) => {
      const places = Array.from(
        { length: positions.length / 2 },
        (_, k) => [bounded(across(positions[2 * k] ?? 0)), bounded(down(positions[2 * k + 1] ?? 0))] as const,
      )
      const told = places.map((place) => place.map(short).join(','))
      return {
        run: index,
        look: experiment.view.colours?.[index] ?? index,
        points: told.filter((place, k) => place !== told[k - 1]).join(' '),
        end: places.at(-1) ?? [0, 0],
      }
    }),
  }
}

/** Bands of equal area: the rank of a loss tells its band, so that every surface shows its shape. */
function bandsOf(losses: readonly number[]): PosterData['bands'] {
  const order = [...losses].filter(Number.isFinite).toSorted((a, b) => a - b)
  const limits = Array.from({ length: levels }, (_, k) => order[Math.floor((k * order.length) / levels)] ?? 0)
  return bandsAt(
    losses.map((loss) => (Number.isFinite(loss) ? loss : Infinity)),
    limits,
  )
}

/** What of the grid is above each limit; the first is all of it. */
function bandsAt(values: number[], limits: readonly number[]): PosterData['bands'] {
  const trace = contours().size([columns, rows])
  const scaleX = posterSize.width / (columns - 1)
  const scaleY = posterSize.height / (rows - 1)
  return limits.map((limit, k) => ({
    height: k / (limits.length - 1),
    shape:
      k === 0
        ? `M0 0H${posterSize.width}V${posterSize.height}H0Z`
        : trace
            .contour(values, limit)
            .coordinates.flat()
            .map(
              (ring) =>
                `M${ring.map(([u = 0, v = 0]) => `${short((u - 0.5) * scaleX)} ${short(posterSize.height - (v - 0.5) * scaleY)}`).join('L')}Z`,
            )
            .join(''),
  }))
}

/** A path that has left is drawn to somewhat outside the poster. */
const bounded = (value: number): number => Math.min(Math.max(value, -200), 400)
const short = (value: number): number => Math.round(value * 10) / 10
