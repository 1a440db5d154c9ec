/**
 * Counter-based random numbers (Philox 2×32-10, Salmon et al. 2011): number `counter` of stream `stream` under `seed` is a pure
 * function of the three, so that any member and step can be drawn anywhere, alike on every machine.
 */
export function philox(seed: number, stream: number, counter: number): readonly [number, number] {
  let key = seed >>> 0
  let low = counter >>> 0
  let high = stream >>> 0
  for (let round = 0; round < 10; round++) {
    // exact halves of a 64-bit product from 16-bit pieces
    const a = (low & 0xffff) * 0xd193
    const b = (low >>> 16) * 0xd193 + (a >>> 16)
    const c = (low & 0xffff) * 0xd256 + (b & 0xffff)
    const upper = (low >>> 16) * 0xd256 + Math.floor(b / 65536) + Math.floor(c / 65536)
    const lower = Math.imul(0xd256d193, low) >>> 0
    ;[low, high] = [(upper ^ key ^ high) >>> 0, lower]
    key = (key + 0x9e3779b9) >>> 0
  }
  return [low, high]
}

/** Two numbers uniform in (0, 1). */
export function uniforms(seed: number, stream: number, counter: number): readonly [number, number] {
  const [a, b] = philox(seed, stream, counter)
  return [(a + 0.5) / 2 ** 32, (b + 0.5) / 2 ** 32]
}

/** Two independent standard normal numbers (Box & Muller 1958). */
export function normals(seed: number, stream: number, counter: number): readonly [number, number] {
  const [u, v] = uniforms(seed, stream, counter)
  const radius = Math.sqrt(-2 * Math.log(u))
  return [radius * Math.cos(2 * Math.PI * v), radius * Math.sin(2 * Math.PI * v)]
}

/**
 * A number in (0, 1) for a step (a whole number under 2²⁴ that stands for seed and t, see `stepMark`), a member and an index: a pure
 * function that kernels compute alike with 32-bit integers, exact in float32. Mixing by Wellons' lowbias32 (2018).
 */
export function randomNumber(step: number, member: number, which: number): number {
  const x = mix((step ^ Math.imul(member, 0x9e3779b9)) + Math.imul(which, 0x85ebca6b))
  return (x >>> 9) * 2 ** -23 + 2 ** -24
}

/** A whole number under 2²⁴ that stands for a step of an experiment. */
export const stepMark = (seed: number, t: number): number => mix(mix(seed) + Math.imul(t, 0x9e3779b9)) >>> 8

function mix(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}
