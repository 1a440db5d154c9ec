import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/index.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { backends } from '../support/backends.ts'
import { refused, runnable } from '../support/curvature-equality.ts'
import { checkRuns } from '../support/contract.ts'
import { experimentOf, on } from '../support/experiments.ts'
import { firstOrder } from '../support/first-order.ts'

const curvatureOn = new Map(runnable)

describe.each(backends)('%s', (backend) => {
  // a shader takes long to compile: of the surfaces every sixth, by turns, is enough beside bit-equality.test.ts
  const chosen = [...surfaces.keys()].filter((_, i) => backend !== 'webgpu' || i % 6 === 0)

  it.each(chosen)('runs every first-order method on %s', (surface) => checkRuns(backend, surface, firstOrder))

  // of a recurrence of 50 steps the longest texts take seconds to compile: e2e/long has them
  const short = (surface: string) =>
    (curvatureOn.get(surface) ?? []).filter(
      (id) =>
        (surface !== 'pascanu-cliff' || id === 'newton' || id === 'bfgs') && (backend !== 'webgpu' || id !== 'l-bfgs'),
    )
  it.each(chosen)('runs every curvature and line-search method on %s', (surface) =>
    checkRuns(backend, surface, short(surface)),
  )
})

it.each([...refused])('%s is refused in words', async (pair) => {
  const [surface = '', method = ''] = pair.split(' ')
  await expect(simulate(experimentOf({ problem: { surface }, runs: [{ method }] }), on('js'))).rejects.toThrow(
    /^.*\w{4}.*\.$/,
  )
})
