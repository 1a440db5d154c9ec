import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { evaluatorOf } from '../../src/engine/networks/evaluator.ts'
import { predictorOf } from '../../src/engine/networks/predictor.ts'
import { normalise, simulate } from '../../src/index.ts'
import { initialWeights } from '../../src/networks/initial-weights.ts'
import { resolveNetwork } from '../../src/networks/network.ts'
import { samplesOf } from '../../src/networks/samples.ts'

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/** Megabytes of the heap that something still reaches. */
function held(): number {
  if (typeof collect === 'function') for (let turn = 0; turn < 3; turn++) collect()
  return process.memoryUsage().heapUsed / 1e6
}

/** Everything that is compiled for a network when it is trained and drawn. */
async function compileAll(width: number): Promise<void> {
  const fields = { layers: [2, width, width, width, 1], data: { id: 'xor', samples: 40 } }
  const network = resolveNetwork(fields)
  const samples = samplesOf(fields, network, 1)
  const weights = initialWeights(fields, network, 1)
  expect(evaluatorOf(network, samples).loss(weights)).toBeGreaterThan(0)
  expect(predictorOf(network, samples)(weights, new Float32Array(2))).toHaveLength(1)
  const { runs } = await simulate(normalise({ problem: { network: fields }, runs: [{ method: 'adam' }], steps: 2 }))
  expect(runs).toHaveLength(1)
}

it('of a network that was compiled its code is not kept beside what was made of it', async () => {
  // what is compiled and set up once, whatever the network
  for (const width of [3, 7, 8]) await compileAll(width)
  const before = held()
  for (const width of [4, 5, 6]) await compileAll(width)
  expect(held() - before).toBeLessThan(1)
})
