import type { FlowLook } from '../../../store/state.ts'
import type { FlowHandle, FlowPart } from '../../../trajectories/flow.ts'
import type { ProblemHandle } from '../../../trajectories/handles.ts'
import { minimaOf } from '../minima.ts'
import { lookOf, runStyle } from '../palette.ts'
import type { FlowScene } from './scene.ts'
import { rowOf, type Paint } from './raster.ts'

const hues = ['#00b585', '#ffb000', '#5d8bff', '#e0559a', '#b5b53c', '#9a72ff', '#4cc3d9', '#e58248']
/** Saddles and maxima, which only starts on a line of symmetry reach: as on the maps. */
export const unstableColour: Rgb = [20, 22, 28]
/** Of what is at no critical point: diverged, at rest there (stalled), still moving. */
const failed = ['#e02040', '#8b9097', '#e9ecee'] as const

/** The colours of a batch's members: by method, by start, by where they end, or by how fast they are. */
export function flowPaint(
  flow: FlowHandle,
  { colour }: FlowLook,
  head: number,
  { view, problem, unstable }: Pick<FlowScene, 'view' | 'problem' | 'unstable'>,
): Paint {
  if (colour === 'speed') return bySpeed(flow, head, problem)
  const known = new WeakMap<FlowPart, Uint8Array>()
  const of =
    colour === 'method' || colour === 'density'
      ? (part: FlowPart) => () => rgb(runStyle(lookOf(view, part.run)).color)
      : colour === 'start'
        ? byStart(problem)
        : byEnd(problem, flow, unstable)
  return (part) => {
    const colours = known.get(part) ?? table(part, of(part))
    known.set(part, colours)
    return (member, into) => {
      for (let c = 0; c < 3; c++) into[c] = colours[3 * member + c] ?? 0
    }
  }
}

export type Rgb = readonly [number, number, number]

function table(part: FlowPart, of: (member: number) => Rgb): Uint8Array {
  const colours = new Uint8Array(3 * part.count)
  for (let i = 0; i < part.count; i++) colours.set(of(i), 3 * i)
  return colours
}

export const rgbOf = (hex: string): Rgb => {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}
const rgb = rgbOf

/** In the order of the states `diverged`, `stalled`, `running`. */
export const failedColours: readonly Rgb[] = failed.map(rgb)

/** So many minima have a hue of their own; further ones take the hues again. */
export const placeColours = hues.length

/** The colour of those that end at minimum number `place`. */
export const placeColour = (place: number): Rgb => rgb(hues[place % hues.length] ?? '#ffffff')

/** Few points to many, in even steps of lightness: night violet over red to pale yellow. */
const density = ['#2b0f54', '#6b176e', '#ab2f5e', '#e05539', '#f99b2d', '#fcf5a8'] as const

/** 256 colours from the fewest points to the most: red, green, blue and 255, a byte each. */
export function densityRamp(): Uint8Array<ArrayBuffer> {
  const table = new Uint8Array(1024)
  for (let k = 0; k < 256; k++) {
    const at = (k / 255) * (density.length - 1)
    const low = Math.min(Math.floor(at), density.length - 2)
    const [a, b] = [rgb(density[low] ?? '#000000'), rgb(density[low + 1] ?? '#000000')]
    for (let c = 0; c < 3; c++) table[4 * k + c] = Math.round((a[c] ?? 0) + (at - low) * ((b[c] ?? 0) - (a[c] ?? 0)))
    table[4 * k + 3] = 255
  }
  return table
}

/** Left to right is a change of hue, low to high of lightness. */
const byStart =
  ({ domain: { x, y } }: ProblemHandle) =>
  ({ points }: FlowPart) =>
  (member: number): Rgb => {
    const u = Math.min(1, Math.max(0, ((points[2 * member] ?? 0) - x[0]) / (x[1] - x[0])))
    const v = Math.min(1, Math.max(0, ((points[2 * member + 1] ?? 0) - y[0]) / (y[1] - y[0])))
    return startColour(u, v)
  }

/** The colour of a start by its place in the domain, 0 to 1 along x and y. */
export function startColour(u: number, v: number): Rgb {
  const light = 0.55 + 0.45 * v
  const channel = (c: number): number => 255 * light * (0.5 + 0.5 * Math.cos(2 * Math.PI * (0.8 * u - c / 3)))
  return [channel(0), channel(1), channel(2)]
}

/** Places where members end, with their colours: the minima, then the saddles and maxima. */
export const endPlaces = (
  problem: ProblemHandle,
  unstable: readonly Place[] = [],
): readonly (readonly [Place, Rgb])[] => [
  ...minimaOf(problem).map(({ at }, place) => [at, placeColour(place)] as const),
  ...unstable.map((at) => [at, unstableColour] as const),
]

type Place = readonly [x: number, y: number]

function byEnd(problem: ProblemHandle, { rows }: FlowHandle, unstable: readonly Place[] | undefined) {
  const places = endPlaces(problem, unstable)
  const { x, y } = problem.domain
  const near = 1e-2 * Math.hypot(x[1] - x[0], y[1] - y[0])
  return ({ points, count, states }: FlowPart) =>
    (member: number): Rgb => {
      const at = 2 * ((rows - 1) * count + member)
      const found = places.find(([[x, y]]) => Math.hypot((points[at] ?? 0) - x, (points[at + 1] ?? 0) - y) <= near)
      // what has converged elsewhere is at rest as well
      const other = failedColours[(states[member] || 2) - 1] ?? [233, 236, 238]
      return !found || states[member] === 1 ? other : found[1]
    }
}

/** From blue (still) over yellow to red, by the distance of one step against the size of the domain. */
function bySpeed(flow: FlowHandle, head: number, { domain: { x, y } }: ProblemHandle): Paint {
  const row = Math.min(flow.rows - 2, Math.max(0, Math.floor(rowOf(flow, head))))
  const size = Math.hypot(x[1] - x[0], y[1] - y[0])
  return ({ points, count }) =>
    (member, into) => {
      const a = 2 * (row * count + member)
      const b = 2 * ((row + 1) * count + member)
      const way = Math.hypot((points[b] ?? 0) - (points[a] ?? 0), (points[b + 1] ?? 0) - (points[a + 1] ?? 0))
      const share = Math.min(1, Math.max(0, 1 + Math.log10(way / flow.stride / size + 1e-9) / 5))
      speedColour(share).forEach((channel, c) => (into[c] = channel))
    }
}

/** The colour of a speed, 0 for the slowest that is told to 1. */
export const speedColour = (share: number): Rgb => [
  60 + 195 * Math.min(1, 2 * share),
  90 + 150 * (1 - Math.abs(2 * share - 1)),
  230 * (1 - share),
]
