import { HandBatch } from '../../src/engine/networks/by-hand/batch.ts'
import { handMethods } from '../../src/engine/networks/by-hand/index.ts'
import { plainMatrices, type Matrices } from '../../src/engine/networks/by-hand/matrices.ts'
import { openPlane } from '../../src/engine/networks/landscape/landscape.ts'
import { membersOf, settingOf } from '../../src/engine/networks/members.ts'
import { simulateNetworks } from '../../src/engine/networks/simulate.ts'
import { wasmMatrices } from '../../src/engine/networks/wasm/matrices.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { median, sideBySide, type Entry } from './measure.ts'
import type { Row } from './row.ts'

const network = { layers: [2, 8, 8, 1], data: { id: 'moons', samples: 200 } }
const steps = 10

/** Some steps of a method written by hand; what it ends at is told as its last loss. */
function byHand(name: string, id: string, matrices: () => Matrices): Entry {
  const experiment = normalise({ version: 1, problem: { network }, runs: [{ method: id }], steps })
  const [run] = experiment.runs
  const [member] = run ? membersOf(settingOf(experiment), experiment, run, 1) : []
  const method = handMethods.get(id)
  if (!member || !method) throw new Error(`There is no ${id}.`)
  let last = Number.NaN
  return {
    steps,
    competitor: {
      name,
      run: async (now) => {
        const batch = new HandBatch(method, { members: [member], steps: now, keep: false }, matrices())
        last = batch.advance(now).losses[now - 1] ?? Number.NaN
        batch.dispose()
      },
      end: async () => [last, 0],
    },
  }
}

/** Methods with matrices of all weights: an iteration with WebAssembly's matrices against one with those of JavaScript. */
export const matrixRows = (): Row[] =>
  ['levenberg-marquardt', 'natural-gradient'].map((id) => ({
    what: `networks, 2-8-8-1 tanh, 200 points, ${id}: WASM against our float64 JavaScript`,
    wanted: '2×',
    measure: async () => {
      const [fast, slow] = [byHand('WASM', id, wasmMatrices), byHand('JavaScript', id, () => plainMatrices)]
      for (const { competitor } of [fast, slow]) await competitor.run(steps)
      const [[own], [other]] = [await fast.competitor.end(0), await slow.competitor.end(0)]
      if (!(Math.abs(own - other) < 1e-6 * Math.abs(other))) throw new Error(`they end at ${own} and ${other}`)
      const [a, b] = await sideBySide([fast, slow], 9)
      if (!a || !b) throw new Error('nothing was measured')
      const nanoseconds = [a, b].map(({ perStep }) => 1e6 * perStep)
      return { names: [a.name, b.name], nanoseconds, ratio: b.perStep / a.perStep }
    },
  }))

/** The picture of a trained network's loss over a plane, as it is made anew while training goes on. */
export const landscapeRow = (): Row => ({
  what: 'networks, 2-8-8-1 tanh, 200 points: its loss over a plane at 128 × 128 places',
  wanted: '≤ 300 ms',
  measure: async () => {
    const experiment = normalise({ version: 1, problem: { network }, runs: [{ method: 'adam' }], steps: 50 })
    const result = await simulateNetworks(wasmExecutor(), experiment, {})
    const times: number[] = []
    for (let turn = 0; turn < 7; turn++) {
      const began = performance.now()
      const plane = await openPlane(experiment, result, { kind: 'random', through: { run: 0 }, seed: turn })
      await plane.sample(plane.window, 128, 128)
      times.push(performance.now() - began)
    }
    return { names: [], nanoseconds: [], ratio: Number.NaN, milliseconds: median(times) }
  },
})
