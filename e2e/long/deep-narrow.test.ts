import { expect, test } from 'vitest'
import type { Run } from '../../src/experiment/experiment.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { train } from '../support/train.ts'

const layers = [2, ...Array.from({ length: 10 }, () => 8), 1]
const adams = [1e-3, 3e-3, 0.01, 0.02, 0.05, 0.1].map((lr): Run => ({ method: 'adam', parameters: { lr } }))
const dampings = [1e-3, 0.01, 0.1, 1]
const rescaled = dampings.map((damping): Run => ({ method: 'k-fac', parameters: { damping, rescale: 1 } }))
const fixed = [0.03, 0.1, 0.3].flatMap((lr) =>
  dampings.slice(0, 3).map((damping): Run => ({ method: 'k-fac', parameters: { lr, damping } })),
)

/** The least loss after 200 steps that a sweep finds, with its parameters; all of it is printed. */
async function best(network: NetworkFields, runs: readonly Run[]): Promise<number> {
  let least = Infinity
  for (const run of runs) {
    const { losses } = await train({ network, run, steps: 200 }, run.method === 'adam' ? 'wasm' : 'js')
    const told = [0, 20, 50, 100, 150, 200].map((k) => losses[k]?.toPrecision(3)).join(' ')
    console.log(network.skip, run.method, JSON.stringify(run.parameters), told)
    least = Math.min(least, losses[200] ?? Infinity)
  }
  return least
}

/**
 * Ten tanh layers of 8 on two moons. Without skips K-FAC with step and momentum by its quadratic model is far below a tenth of Adam's best.
 * That skips bring the two within a factor of 2 holds of K-FAC with a fixed rate alone; rescaled it is far ahead with skips too. What the
 * sweep finds is printed.
 */
test.each(['none', 'residual'] as const)('a deep narrow network, skips: %s', async (skip) => {
  const network: NetworkFields = { layers, skip, data: { id: 'moons', samples: 200 } }
  const [adam, kfac, plain] = [await best(network, adams), await best(network, rescaled), await best(network, fixed)]
  console.log(`skips ${skip}: Adam ${adam}, K-FAC rescaled ${kfac}, at a fixed rate ${plain}`)
  expect(kfac).toBeLessThan(0.1 * adam)
})
