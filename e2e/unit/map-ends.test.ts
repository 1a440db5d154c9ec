import { describe, expect, it } from 'vitest'
import type { Executor } from '../../src/engine/kernels/batch.ts'
import { mapOn } from '../../src/engine/simulate/map.ts'
import { simulateOn } from '../../src/engine/simulate/simulate.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { swiftly } from '../../src/engine/wasm/swift-batch.ts'
import type { Experiment } from '../../src/experiment/experiment.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { endStates } from '../../src/trajectories/result.ts'
import { hasNoLoss } from '../../src/views/map/map-text.ts'

const side = 72
const reach = 9
const wasm = wasmExecutor()

/** A root of a number below 0, a plateau on which runs stand still, a floor on which some rest, a bowl with a ridge, a slope without an end. */
const cases = {
  'a root': { problem: { formula: 'sqrt(x + 5) + y^2' }, runs: [{ method: 'gd', parameters: { lr: 0.1 } }] },
  'a well in a plain': { problem: { formula: '-exp(-x^2 - y^2)' }, runs: [{ method: 'gd', parameters: { lr: 0.4 } }] },
  'a slope beside level ground': {
    problem: { formula: 'y^2 + max(x + 2, 0) / 100' },
    runs: [{ method: 'gd', parameters: { lr: 0.4 } }],
  },
  'two wells': { problem: { surface: 'double-well' }, runs: [{ method: 'gd', parameters: { lr: 0.05 } }] },
  'four wells': { problem: { surface: 'himmelblau' }, runs: [{ method: 'momentum', parameters: { lr: 0.005 } }] },
  'steps too short to be seen': { problem: { surface: 'beale' }, runs: [{ method: 'gd', parameters: { lr: 1e-12 } }] },
  'a slope': { problem: { formula: 'x + 1e7 * max(y - 4, 0)^2' }, runs: [{ method: 'adam', parameters: { lr: 0.1 } }] },
}

const seen = new Set<string>()

/** Is every cell of a map over the starts what `simulate` says of its start? */
async function expectAsSimulated(
  executor: Executor,
  experiment: Experiment,
  [width, height]: readonly [number, number],
) {
  const x = { of: 'start.x', from: -reach, to: reach, count: width, scale: 'linear' } as const
  const y = { ...x, of: 'start.y', count: height } as const
  const map = await mapOn(executor, experiment, { run: 0, x, y }, {})
  const at = (i: number, count: number) => -reach + (2 * reach * i) / (count - 1)
  const points = Array.from(map.states, (_, cell): [number, number] => [
    at(cell % width, width),
    at(Math.floor(cell / width), height),
  ])
  const { runs } = await simulateOn(wasm, { ...experiment, starts: { points } }, { keep: 'ends' })
  const ends = runs.flatMap(({ end }) => end)
  for (const { state } of ends) seen.add(state)
  expect(Array.from(map.states, (state) => endStates[state])).toEqual(ends.map(({ state }) => state))
  expect([...map.steps]).toEqual(ends.map(({ step }) => step))
  expect([...map.losses]).toEqual([...(runs[0]?.losses ?? [])])
}

describe('what maps say without looking at every path', () => {
  for (const [name, given] of Object.entries(cases))
    for (const steps of [1, 40, 180])
      it(`is what simulate says of every start: ${name}, ${steps} steps`, async () => {
        const experiment = normalise({ version: 1, seed: 1, steps, ...given })
        await expectAsSimulated(wasm, experiment, [side, side])
      })

  // a stretch of it is several batches: of each some cells or all are followed again, or the next one from the start
  for (const name of ['a well in a plain', 'a slope beside level ground'] as const)
    it(`is the same of very many starts, swiftly: ${name}`, async () => {
      const experiment = normalise({ version: 1, seed: 1, steps: 100, ...cases[name] })
      const swift = wasmExecutor(() => swiftly)
      await expectAsSimulated(swift, experiment, [331, 301])
      swift.dispose()
    })

  // some rest in the first part already
  for (const name of ['a well in a plain', 'four wells'] as const)
    it(`is the same where paths are so long that they come in parts: ${name}`, async () => {
      await expectAsSimulated(wasm, normalise({ version: 1, seed: 1, steps: 2400, ...cases[name] }), [40, 30])
    })

  it('tells starts without a real loss from those that diverge', async () => {
    const experiment = normalise({ version: 1, seed: 1, steps: 40, ...cases['a root'] })
    const x = { of: 'start.x', from: -reach, to: reach, count: side, scale: 'linear' } as const
    const map = await mapOn(wasm, experiment, { run: 0, x }, {})
    const without = Array.from(map.states, (_, cell) => hasNoLoss(map, cell))
    expect(without).toEqual(without.map((_, cell) => -reach + (2 * reach * cell) / (side - 1) < -5))
    expect(map.states.filter((state) => state === 1).length).toBeGreaterThan(without.filter(Boolean).length)
  })

  it('and these starts end in every way', () => {
    expect([...seen].toSorted()).toEqual([...endStates].toSorted())
  })
})
