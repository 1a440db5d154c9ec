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
