import { describe, expect, it } from 'vitest'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import type { Executor } from '../../src/engine/kernels/batch.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import { methods } from '../../src/methods/index.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import type { Numbers } from '../../src/trajectories/result.ts'
import { firstOrder } from '../support/first-order.ts'
import { testDevice } from '../support/gpu.ts'
import { firstDifference, follow, prepare } from '../support/kernels.ts'
import { portion } from '../support/portion.ts'
import { randomPoints, seedOf } from '../support/random-points.ts'

/**
 * Pairs “surface method” that are not computed alike to the bit, each with its reason. One step of theirs must still agree
 * within 1e-6. There are none; whoever adds one says why.
 */
const exceptions: ReadonlyMap<string, string> = new Map()

const steps = 200
const members = 16
const closeEnough = 1e-6

const gpu = await testDevice()
const twin = jsExecutor('single')
const wasm = wasmExecutor()
const others: readonly Executor[] = [wasm, ...(gpu ? [webgpuExecutor(gpu.device)] : [])]

/**
 * Graphics processors take numbers under 2⁻¹²⁶ for 0, so that what a memory sums up of such may differ by a few of them. No
 * coordinate can (see `compileStep`).
 */
const memoryRounding = 2 ** -110

const sameState = (a: Numbers, b: Numbers): boolean =>
  a.length === b.length &&
  a.every((value, i) => Object.is(value, b[i]) || Math.abs(value - (b[i] ?? NaN)) < memoryRounding)

/** Says how one of these back ends leaves the twin; undefined where none does. */
async function difference(
  surface: string,
  method: string,
  executors: readonly Executor[],
): Promise<string | undefined> {
  const prepared = prepare({ surface }, method)
  const { domain } = prepared.problem
  const starts = randomPoints(domain, members, seedOf(`${surface} ${method}`))
  const expected = await follow(twin, prepared, starts, steps)
  const allowed = exceptions.has(`${surface} ${method}`)
  for (const executor of executors) {
    const found = await follow(executor, prepared, starts, steps)
    if (allowed) {
      const worst = Math.max(
        ...Array.from(found.path.subarray(0, 2 * members), (v, i) => Math.abs(v - (expected.path[i] ?? 0))),
      )
      if (!(worst <= closeEnough)) return `${method}: one step on ${executor.name} is ${worst} off`
      continue
    }
    const at = firstDifference(found.path, expected.path)
    if (at >= 0)
      return `${method}: ${executor.name} differs at step ${Math.floor(at / 2 / members) + 1}: ${found.path[at]}, not ${expected.path[at]}`
    if (!sameState(found.state, expected.state)) return `${method}: ${executor.name} ends in another state`
  }
  return undefined
}

describe(`the float32 twin, ${others.map(({ name }) => name).join(' and ')} give the same bits`, () => {
  const list = [...surfaces.keys()].map((surface, index) => [surface, index] as const)
  // The graphics processor, here a software one that takes long to compile, on every second pair; the long tests have all.
  it.each(list)('on %s, with every method over 200 steps', async (surface, index) => {
    const differences: string[] = []
    const alsoOnGpu = new Set(portion(firstOrder, 2, index))
    for (const method of firstOrder) {
      const found = await difference(surface, method, alsoOnGpu.has(method) ? others : [wasm])
      if (found !== undefined) differences.push(found)
    }
    expect(differences).toEqual([])
  })

  it('in a start that freezes, before and after it does', async () => {
    const prepared = prepare({ surface: 'rosenbrock' }, 'gd', { lr: 0.1 })
    const starts = Float64Array.from([1.5, -1.5, 1, 1, Math.fround(-1.2), 1, 0.25, 0])
    const expected = await follow(twin, prepared, starts, 20)
    expect([...expected.state.subarray(-4)]).toEqual([1, 0, 1, 1])
    for (const executor of others) {
      const found = await follow(executor, prepared, starts, 20)
      expect(firstDifference(found.path, expected.path)).toBe(-1)
      expect(firstDifference(found.state, expected.state)).toBe(-1)
    }
  })
})

it('every exception names a surface and a method that exist', () => {
  for (const [pair, reason] of exceptions) {
    const [surface = '', method = ''] = pair.split(' ')
    expect([surfaces.has(surface), methods.has(method), reason !== '']).toEqual([true, true, true])
  }
})
