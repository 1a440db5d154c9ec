import { describe, expect, test } from 'vitest'
import { initializations } from '../../src/networks/initializations/index.ts'
import { normals, uniforms } from '../../src/numerics/random.ts'
import { list, load, number, object, string } from '../support/oracle-json.ts'

/** The oracle's schemes that are among ours, with the factor that makes them so. */
const ours: Readonly<Record<string, readonly [id: string, scale: number]>> = {
  xavier_uniform: ['glorot', 1],
  'xavier_uniform_gain_tanh(5/3)': ['glorot', 5 / 3],
  kaiming_normal_relu_fan_in: ['he', 1],
  'kaiming_uniform_leaky_a=sqrt5 (nn.Linear default weight)': ['uniform', 1],
  'lecun_normal (kaiming linear gain 1)': ['lecun', 1],
  orthogonal: ['orthogonal', 1],
  orthogonal_gain_sqrt2: ['orthogonal', Math.SQRT2],
  'sparse_0.9_std0.01': ['sparse', 0.01],
}

const draws = 20

function drawn(id: string, fanIn: number, fanOut: number, seed: number): Float64Array {
  const draw = { uniform: (k: number) => uniforms(seed, 0, k)[0], normal: (k: number) => normals(seed, 1, k)[0] }
  return initializations.get(id)?.weights(fanIn, fanOut, draw) ?? new Float64Array(0)
}

const cases = list(load('inits.json')['inits'], 'inits', object).flatMap((json) => {
  const known = ours[string(json['init'], 'init')]
  if (!known) return []
  const [fanOut, fanIn] = [number(json['fan_out'], 'fan_out'), number(json['fan_in'], 'fan_in')]
  return [[...known, fanOut, fanIn, number(json['expected_std'], 'expected_std')] as const]
})

describe('initializations', () => {
  test.each(cases)(
    '%s (× %d) of %d×%d has the standard deviation that PyTorch’s has',
    (id, scale, fanOut, fanIn, std) => {
      let square = 0
      for (let seed = 0; seed < draws; seed++)
        for (const weight of drawn(id, fanIn, fanOut, seed)) square += (scale * weight) ** 2
      const found = Math.sqrt(square / (draws * fanIn * fanOut))
      // four standard errors of a normal sample of the non-zero weights
      const weights = draws * fanIn * fanOut * (id === 'sparse' ? 0.1 : 1)
      expect(Math.abs(found / std - 1)).toBeLessThan(4 / Math.sqrt(2 * weights))
    },
  )

  test.each([
    [8, 5],
    [5, 8],
    [8, 8],
  ])('orthogonal: rows or columns of %d×%d are orthonormal', (fanOut, fanIn) => {
    const w = drawn('orthogonal', fanIn, fanOut, 1)
    const at = (i: number, j: number) => (fanOut <= fanIn ? w[i * fanIn + j] : w[j * fanIn + i]) ?? Number.NaN
    const [count, length] = [Math.min(fanIn, fanOut), Math.max(fanIn, fanOut)]
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++) {
        let sum = 0
        for (let k = 0; k < length; k++) sum += at(i, k) * at(j, k)
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 12)
      }
  })

  test('sparse leaves each input a unit to act on, however few there are', () => {
    const w = drawn('sparse', 6, 4, 2)
    for (let column = 0; column < 6; column++)
      expect([0, 1, 2, 3].filter((row) => w[row * 6 + column] !== 0)).toHaveLength(1)
  })
})
