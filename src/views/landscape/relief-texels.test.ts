import { expect, it } from 'vitest'

import { writeReliefTexels } from './relief-texels.ts'
import { bottom, top, worldOf } from './world.ts'

const world = worldOf({ x: [0, 1], y: [0, 1] })

it('gives a slanted plane its slopes everywhere, borders included, and no hollows inside', () => {
  const size = 65
  const heights = Float32Array.from(
    { length: size * size },
    (_, at) => (0.3 * (at % size)) / (size - 1) + (0.5 * Math.floor(at / size)) / (size - 1),
  )
  const texels = new Float32Array(4 * size * size)
  writeReliefTexels({ size, heights }, world, texels)
  for (let at = 0; at < size * size; at++) {
    expect(texels[4 * at]).toBe(heights[at])
    // The scene is 2 wide, and its z runs against y.
    expect(texels[4 * at + 1]).toBeCloseTo((0.3 * (top - bottom)) / 2, 5)
    expect(texels[4 * at + 2]).toBeCloseTo((-0.5 * (top - bottom)) / 2, 5)
  }
  expect(texels[4 * (32 * size + 32) + 3]).toBeCloseTo(0, 5)
})

it('tells a pit from a peak', () => {
  const size = 33
  const middle = 16 * size + 16
  const texels = new Float32Array(4 * size * size)
  for (const sign of [1, -1]) {
    const heights = new Float32Array(size * size).fill(0.5)
    heights[middle] = 0.5 + 0.4 * sign
    writeReliefTexels({ size, heights }, world, texels)
    expect(Math.sign(texels[4 * middle + 3] ?? 0)).toBe(sign)
  }
})
