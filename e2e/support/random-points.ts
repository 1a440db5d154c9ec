import { uniforms } from '../../src/numerics/random.ts'
import type { Domain } from '../../src/surfaces/surface.ts'

/** Number `index` of a seeded stream, uniform in (0, 1). */
export const uniform = (seed: number, index: number): number => uniforms(seed, 0, index)[0]

/** A seed of its own for each name. */
export function seedOf(name: string): number {
  let seed = 2166136261
  for (const character of name) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0
  return seed
}

/** Seeded points of a domain, float32 numbers, x then y of each. */
export function randomPoints({ x, y }: Domain, count: number, seed: number): Float64Array {
  const points = new Float64Array(2 * count)
  for (let i = 0; i < count; i++) {
    const [u, v] = uniforms(seed, 1, i)
    points[2 * i] = Math.fround(x[0] + u * (x[1] - x[0]))
    points[2 * i + 1] = Math.fround(y[0] + v * (y[1] - y[0]))
  }
  return points
}
