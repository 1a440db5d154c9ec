// Large batches are computed without a look at each step, and again with care where a look was needed: nobody may tell.
import { describe, expect, it } from 'vitest'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import type { Batch, BatchStart, Executor } from '../../src/engine/kernels/batch.ts'
import { farWatch } from '../../src/engine/wasm/far.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { swiftly } from '../../src/engine/wasm/swift-batch.ts'
import { swiftOf } from '../../src/engine/wasm/swift.ts'
import { farBounds } from '../../src/trajectories/ends.ts'
import type { Numbers } from '../../src/trajectories/result.ts'
import { firstDifference, prepare, type Prepared } from '../support/kernels.ts'
import { randomPoints } from '../support/random-points.ts'

const [careful, swift] = [wasmExecutor(), wasmExecutor(() => swiftly)]
const [members, steps] = [500, 75]
const twice: readonly number[] = [steps, steps]
const none = new Float32Array(0)

type More = Pick<BatchStart, 'keepPath'> & Partial<Pick<BatchStart, 'own' | 'watch'>>

/** Paths and states of several calls one after the other, of so many steps each. */
async function followed(
  executor: Executor,
  prepared: Prepared,
  starts: Float64Array,
  more: More,
  calls: readonly number[],
) {
  const { step, values, parameters, outside } = prepared
  const constants = step.host.constants(values)
  const fills = step.host.fills(parameters)
  const batch: Batch = await executor.start({ step, starts, constants, fills, chunk: steps, ...more })
  const rows = step.host.table(values, parameters, outside)
  const seen: { path: Numbers; state: Numbers }[] = []
  for (const now of calls) {
    const columns = more.own?.columns ?? []
    const table = rows(now)
    // each member has its own column times something that differs a little
    const own = Float64Array.from({ length: now * columns.length * members }, (_, at) => {
      const [k, column] = [Math.floor(at / (columns.length * members)), Math.floor(at / members) % columns.length]
      return (table[k * step.tableWidth + (columns[column] ?? 0)] ?? 0) * (1 + (at % 7) / 100)
    })
    const path = (await batch.advance(table, now, columns.length > 0 ? own : undefined)).slice()
    seen.push({ path, state: (await batch.state()).slice() })
  }
  batch.dispose()
  return seen
}

/** Is there a swift kernel for it? Else what is compared would be twice the same. */
function expectSwift({ step, values, parameters }: Prepared, starts: Float64Array, more: More): void {
  const [constants, fills] = [step.host.constants(values), step.host.fills(parameters)]
  expect(swiftOf({ step, starts, constants, fills, chunk: steps, ...more }, 4, true)).toBeDefined()
}

async function expectEqual(
  prepared: Prepared,
  starts: Float64Array,
  more: More,
  others: readonly Executor[],
  calls = twice,
) {
  expectSwift(prepared, starts, more)
  const expected = await followed(careful, prepared, starts, more, calls)
  for (const executor of others) {
    const found = await followed(executor, prepared, starts, more, calls)
    found.forEach(({ path, state }, call) => {
      expect(firstDifference(path, expected[call]?.path ?? none), `path of call ${call}`).toBe(-1)
      expect(firstDifference(state, expected[call]?.state ?? none), `state after call ${call}`).toBe(-1)
    })
  }
}

/** Surfaces, methods, rates; what is rare there. */
const cases: readonly (readonly [string, string, string, number])[] = [
  ['nothing is rare', 'himmelblau', 'momentum', 0.002],
  ['the first step is another one', 'beale', 'momentum', 1e-4],
  ['some fly away and freeze', 'himmelblau', 'momentum', 0.02],
  ['all fly away', 'rosenbrock', 'nesterov', 0.1],
  ['all arrive at 0', 'valley', 'gd', 0.5],
  ['quotients of a memory that fades', 'beale', 'adam', 0.1],
  ['the middle of the surface is not 0', 'mccormick', 'rmsprop', 0.05],
  ['steps that change their kind on the way', 'beale', 'radam', 0.05],
  ['a long row of operations', 'cliff', 'adam', 0.05],
  ['many operations', 'ackley', 'momentum', 0.01],
]

describe('equal to a look at each step, bit by bit', () => {
  it.each(cases)('%s: %s, %s, rate %f', async (_, surface, method, lr) => {
    const prepared = prepare({ surface }, method, { lr })
    const starts = randomPoints(prepared.problem.domain, members, 11)
    // a start on each axis and at the origin: numbers that are 0, of either sign
    starts.set([0, 1, 1, 0, -0, 0, 0, -0, -0, -0])
    const watch = farWatch(farBounds(prepared.problem.domain))
    await expectEqual(prepared, starts, { keepPath: false, watch }, [swift])
    await expectEqual(prepared, starts, { keepPath: true }, [swift, jsExecutor('single')])
  })

  it('a call that ends among steps of another kind, after one in which some froze', async () => {
    const prepared = prepare({ surface: 'rosenbrock' }, 'radam')
    const starts = randomPoints(prepared.problem.domain, members, 19).fill(1e30, 40, 60)
    const watch = farWatch(farBounds(prepared.problem.domain))
    for (const more of [{ keepPath: false, watch }, { keepPath: true }])
      await expectEqual(prepared, starts, more, [swift], [2, 3, 1, 33, 40])
  })

  it('a factor that was 1 in the batch before is another number in this one', async () => {
    for (const dampening of [0, 0.3, 0]) {
      const prepared = prepare({ surface: 'himmelblau' }, 'momentum', { lr: 0.002, dampening })
      // an odd number of turns, too
      const starts = randomPoints(prepared.problem.domain, members, 17).subarray(0, 2 * 490)
      const watch = farWatch(farBounds(prepared.problem.domain))
      await expectEqual(prepared, starts, { keepPath: false, watch }, [swift])
    }
  })

  it('members with numbers of their own, some in columns of the table', async () => {
    const prepared = prepare({ surface: 'beale' }, 'adam', { lr: 0.1 })
    const starts = randomPoints(prepared.problem.domain, members, 13)
    const values = Float64Array.from(
      { length: members },
      (_, i) => (prepared.step.host.constants(prepared.values)[0] ?? 0) * (1 - i / 4000),
    )
    await expectEqual(prepared, starts, { keepPath: false, own: { constants: [0], columns: [0], values } }, [swift])
  })
})

it('is there for methods without loops, and leaves the others alone', () => {
  const begin = (method: string): BatchStart => {
    const { step, values, parameters } = prepare({ surface: 'beale' }, method)
    const [constants, fills] = [step.host.constants(values), step.host.fills(parameters)]
    return { step, starts: none64, constants, fills, chunk: 1, keepPath: false }
  }
  for (const method of ['gd', 'momentum', 'adam', 'rmsprop', 'lion'])
    expect(swiftOf(begin(method), 4, true), method).toBeDefined()
  expect(swiftOf(begin('bfgs'), 3, true)).toBeUndefined()
})

const none64 = new Float64Array(0)
