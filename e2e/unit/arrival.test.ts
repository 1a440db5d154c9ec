// Members that have arrived leave a kernel before its last step. Nothing but the time that it takes may tell.
import { describe, expect, it } from 'vitest'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import type { Executor } from '../../src/engine/kernels/batch.ts'
import { steadyFrom } from '../../src/engine/kernels/steady.ts'
import { swiftly } from '../../src/engine/wasm/swift-batch.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import type { CustomMethod } from '../../src/experiment/experiment.ts'
import type { Numbers } from '../../src/trajectories/result.ts'
import { testDevice } from '../support/gpu.ts'
import { begin, firstDifference, prepare, type Prepared } from '../support/kernels.ts'
import { randomPoints } from '../support/random-points.ts'

const gpu = await testDevice()
const others = [wasmExecutor(() => swiftly), ...(gpu ? [webgpuExecutor(gpu.device)] : [])]
const [members, steps, calls] = [24, 30, 4]
const none = new Float32Array(0)

/** Paths and states of several calls one after the other. */
async function followed(executor: Executor, prepared: Prepared, starts: Float64Array, keepPath: boolean) {
  const batch = await begin(executor, prepared, starts, steps, { keepPath })
  const rows = prepared.step.host.table(prepared.values, prepared.parameters, prepared.outside)
  const seen: { path: Numbers; state: Numbers }[] = []
  for (let call = 0; call < calls; call++) {
    const path = (await batch.advance(rows(steps), steps)).slice()
    seen.push({ path, state: (await batch.state()).slice() })
  }
  batch.dispose()
  return seen
}

/** Stands still, and walks on as soon as step 70 comes. */
const wakes: CustomMethod = {
  step: `
    a = 0
    repeat 3 { a = a + 1 }
    theta = if(t <= 70, a / 3 theta, theta + 1)`,
}
/** Leaves what is finite after some steps, each member after another number. */
const flies: CustomMethod = {
  step: `
    a = 2
    repeat 3 { a = 4 a }
    theta = a theta + f(theta)`,
}
/** Its rows are the same until the third call, and it has no loop. */
const slows: CustomMethod = { step: 'theta = theta - if(t <= 70, 0.05, 0.02) g' }
/** Counts in a memory of its own, which is no evaluation: it never arrives. */
const counts: CustomMethod = {
  step: `
    a = 0
    repeat 3 { a = a + 1 }
    n = n + a
    theta = if(norm(n) > 250, theta + 1, theta)`,
  memory: { n: 0 },
}

const cases: readonly (readonly [string, string, string | CustomMethod])[] = [
  ['BFGS arrives', 'rosenbrock', 'bfgs'],
  ['conjugate gradients arrive', 'rosenbrock', 'cg'],
  ['a search finds no slope', 'three-hump-camel', 'wolfe'],
  ['runs freeze', 'rosenbrock', flies],
  ['the step number wakes it', 'booth', wakes],
  ['a memory wakes it', 'booth', counts],
  ['rows change in a later call', 'booth', slows],
]

it.each([
  [[1, 2, 9, 2, 3, 9, 3, 4, 9, 4, 5, 9], 3, 4, 3],
  [[0, 9, 0.1, 9, 0.1, 9], 2, 3, 1],
  [[0.1, 9, 0.1, 9, 0.1, 9], 2, 3, 0],
  [[1, 2, 1, 2], 1, 4, 3],
  [[], 0, 4, 0],
])('the rows %j of %i columns, for %i steps, stay the same from step %i on', (table, width, steps, from) => {
  expect(steadyFrom(Float64Array.from(table), width, steps, undefined)).toBe(from)
})

describe.each(others)('$name', (executor) => {
  it('a sample that moves nothing does not end a run before one that does', async () => {
    const prepared = prepare({ data: 'neuron-relu' }, 'gd', { lr: 0.1 }, { gradient: { batch: 1 } })
    const starts = randomPoints(prepared.problem.domain, members, 7)
    const expected = await followed(jsExecutor('single'), prepared, starts, true)
    const found = await followed(executor, prepared, starts, false)
    found.forEach(({ state }, call) =>
      expect(firstDifference(state, expected[call]?.state ?? none), `state after call ${call}`).toBe(-1),
    )
  })

  it.each(cases)('%s, over several calls, with all that it counts', async (_, surface, method) => {
    const prepared = prepare({ surface }, method)
    const starts = randomPoints(prepared.problem.domain, members, 5)
    const expected = await followed(jsExecutor('single'), prepared, starts, true)
    for (const keepPath of [true, false]) {
      const found = await followed(executor, prepared, starts, keepPath)
      found.forEach(({ path, state }, call) => {
        if (keepPath) expect(firstDifference(path, expected[call]?.path ?? none), `path of call ${call}`).toBe(-1)
        expect(firstDifference(state, expected[call]?.state ?? none), `state after call ${call}`).toBe(-1)
      })
    }
  })
})
