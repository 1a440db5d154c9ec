import { test } from 'vitest'
import { train } from '../support/train.ts'
const network = { layers: [2, 8, 8, 1], data: { id: 'moons', samples: 200 } } as const
test('bench', async () => {
  for (const [backend, n, steps] of [['js', 4, 200], ['js', 4, 200], ['wasm', 64, 100], ['wasm', 64, 500], ['wasm', 64, 500]] as const) {
    const t0 = process.cpuUsage().user
    const r = await train({ network, run: { method: 'adam', parameters: { lr: 0.01 } }, steps, starts: { gaussian: n, radius: 1 } }, backend, 'ends')
    const s = (process.cpuUsage().user - t0) / 1e6
    console.log(backend, n, steps, 'run-steps/s', Math.round((n * steps) / s), 's', s.toFixed(2), r.losses[0])
  }
}, 60000)
