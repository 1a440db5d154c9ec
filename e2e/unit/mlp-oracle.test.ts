import { describe, expect, test } from 'vitest'
import { backends } from '../support/backends.ts'
import { mlpCases, type MlpCase } from '../support/mlp.ts'
import { train } from '../support/train.ts'

/** The largest error, relative to 1 + the largest size of what is expected. */
function errorOf(found: ArrayLike<number>, expected: readonly number[], stride = 1): number {
  const size = 1 + Math.max(...expected.map(Math.abs))
  return Math.max(...expected.map((value, k) => Math.abs((found[k * stride] ?? Number.NaN) - value) / size))
}

/** Until when single precision and double are comparable at all. */
const comparable = ({ chaotic, batchLosses }: MlpCase) => (chaotic ? 40 : batchLosses.length)

/** Each kernel of a graphics processor is compiled anew, which takes its time; the others of them stand in e2e/long. */
const short = /bce.(sgd|adam|nadam)|mse.(adamw|momentum)/

describe.each(backends)('networks on %s', (backend) => {
  const cases = mlpCases().filter(({ id }) => backend !== 'webgpu' || process.env['THALWEG_LONG'] || short.test(id))
  test.each(cases.map((one) => [one.id, one] as const))('follow PyTorch: %s', async (_, one) => {
    const run = await train(one, backend)
    const full = one.run.gradient === undefined
    expect(run.losses).toHaveLength(one.steps + 1)
    const of = full ? run.losses : run.batchLosses
    const reach = comparable(one)
    expect(errorOf(of ?? [], one.batchLosses.slice(0, Math.min(reach, full ? one.steps + 1 : one.steps)))).toBeLessThan(
      one.chaotic ? 1e-5 : one.lossTolerance,
    )
    if (one.chaotic) return
    expect(errorOf(run.losses, one.fullLosses, 10)).toBeLessThan(one.lossTolerance)
    expect(errorOf(run.weights ?? [], one.final)).toBeLessThan(one.weightTolerance)
  })
})
