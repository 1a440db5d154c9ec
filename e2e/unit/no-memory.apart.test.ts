import { afterEach, expect, it, vi } from 'vitest'

import { normalise, simulate } from '../../src/index.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

it.each([
  ['a surface', { problem: { surface: 'beale' }, runs: [{ method: 'adam' }, { method: 'bfgs' }], steps: 3000 }],
  [
    'a network',
    {
      problem: { network: { layers: [2, 12, 12, 1], data: { id: 'moons', samples: 100 } } },
      runs: [{ method: 'adam' }],
      steps: 60,
    },
  ],
])('a browser without more memory computes the same by JavaScript: %s', async (_, given) => {
  const experiment = normalise(given)
  const refused = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory')
  })
  const without = await simulate(experiment, { backend: 'js' })
  expect(refused).toHaveBeenCalled()
  refused.mockRestore()
  const withMemory = await simulate(experiment, { backend: 'js' })
  for (const [k, run] of withMemory.runs.entries()) {
    expect(without.runs[k]?.losses).toEqual(run.losses)
    expect(run.losses.some(Number.isFinite)).toBe(true)
  }
})
