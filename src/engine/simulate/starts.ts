import type { Experiment, Starts } from '../../experiment/experiment.ts'
import { normals, uniforms } from '../../numerics/random.ts'
import type { Domain } from '../../surfaces/surface.ts'

/** The members' first points, x then y: a grid spans the domain, ends included, x inner; the others lie about the start. */
export function startPoints({ start, starts, seed }: Experiment, domain: Domain): Float64Array {
  return starts === undefined ? Float64Array.from(start) : batch(starts, start, domain, seed)
}

function batch(starts: Starts, [x, y]: readonly [number, number], domain: Domain, seed: number): Float64Array {
  if ('grid' in starts) return grid(starts.grid, domain)
  if ('points' in starts) return Float64Array.from(starts.points.flat())
  if ('line' in starts) {
    const [toX, toY] = starts.to
    return points(starts.line, (i) => {
      const share = between(i, starts.line)
      return [x + share * (toX - x), y + share * (toY - y)]
    })
  }
  if ('disc' in starts)
    return points(starts.disc, (i) => {
      const [u, v] = uniforms(seed, 0, i)
      const radius = starts.radius * Math.sqrt(u)
      return [x + radius * Math.cos(2 * Math.PI * v), y + radius * Math.sin(2 * Math.PI * v)]
    })
  return points(starts.gaussian, (i) => {
    const [u, v] = normals(seed, 0, i)
    return [x + starts.radius * u, y + starts.radius * v]
  })
}

/** A grid over the domain, ends included, x inner. */
export function grid([width, height]: readonly [number, number], domain: Domain): Float64Array {
  return points(width * height, (i) => [
    along(domain.x, i % width, width),
    along(domain.y, Math.floor(i / width), height),
  ])
}

/** Number i of `count` even steps through an interval, both ends included; of one alone its middle. */
function along([from, to]: readonly [number, number], i: number, count: number): number {
  return count < 2 ? (from + to) / 2 : from + between(i, count) * (to - from)
}

const between = (i: number, count: number): number => (count < 2 ? 0 : i / (count - 1))

function points(count: number, at: (i: number) => readonly [number, number]): Float64Array {
  const all = new Float64Array(2 * count)
  for (let i = 0; i < count; i++) all.set(at(i), 2 * i)
  return all
}
