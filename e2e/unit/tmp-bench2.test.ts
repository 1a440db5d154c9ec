import { test } from 'vitest'
import { train } from '../support/train.ts'
import { writeEvaluation } from '../../src/engine/networks/evaluation.ts'
import { resolveNetwork } from '../../src/networks/network.ts'
const network = { layers: [2, 8, 8, 1], data: { id: 'moons', samples: 200 } } as const
test('bench', async () => {
  const time = (name: string, f: () => unknown) => { const t = performance.now(); f(); console.log(name, Math.round(performance.now() - t)) }
  const net = resolveNetwork(network)
  for (let k = 0; k < 3; k++) {
  time('write js', () => writeEvaluation(net, { tile: 1, unrolled: 1, gradient: true, mostRows: 200 }))
  time('write wasm', () => writeEvaluation(net, { tile: 4, unrolled: 16, gradient: true, mostRows: 200 }))
  }
  for (const [backend, n, steps] of [['js', 1, 10], ['js', 1, 10], ['js', 1, 100], ['js', 1, 1000], ['wasm', 4, 10], ['wasm', 4, 10]] as const) {
    const t0 = performance.now()
    await train({ network, run: { method: 'adam', parameters: { lr: 0.01 } }, steps, starts: { gaussian: n, radius: 1 } }, backend, 'ends')
    console.log(backend, n, steps, 'ms', Math.round(performance.now() - t0))
  }
}, 60000)
