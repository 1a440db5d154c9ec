import { afterEach, expect, it, vi } from 'vitest'

import { compileProblem } from '../../src/engine/simulate/problem.ts'
import { restsOn } from '../../src/engine/simulate/rests.ts'
import { watched } from '../../src/engine/simulate/watched.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { normalise, simulate } from '../../src/index.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const refuse = () =>
  vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory')
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
  const refused = refuse()
  const without = await simulate(experiment, { backend: 'js' })
  expect(refused).toHaveBeenCalled()
  refused.mockRestore()
  const withMemory = await simulate(experiment, { backend: 'js' })
  for (const [k, run] of withMemory.runs.entries()) {
    expect(without.runs[k]?.losses).toEqual(run.losses)
    expect(run.losses.some(Number.isFinite)).toBe(true)
  }
})

it('a map without more memory looks at each of its ends by itself, and says the same of them', () => {
  const count = 5000
  const problem = compileProblem(normalise({ problem: { surface: 'beale' } }))
  const { domain, values } = problem
  const single = watched(problem, wasmExecutor(), () => values)
  const look = restsOn(problem, { ...single, count, steps: 1, domain, keepAll: false })
  // on a line through the minimum at (3, 0.5)
  const along = (middle: number) => Float64Array.from({ length: count }, (_, i) => middle + 1e-9 * (i - 2000) ** 3)
  const seen = () => {
    const [losses, rests] = [new Float64Array(count), new Uint8Array(count)]
    look(along(3), along(0.5), losses, rests)
    return { losses, rests }
  }
  const refused = refuse()
  const without = seen()
  expect(refused).toHaveBeenCalled()
  refused.mockRestore()
  expect(without).toEqual(seen())
  expect(new Set(without.rests)).toEqual(new Set([0, 1]))
})
