import { jsExecutor } from '../../src/engine/js/executor.ts'
import type { Executor } from '../../src/engine/kernels/batch.ts'
import { methods } from '../../src/methods/index.ts'
import { isFirstOrder, type Method } from '../../src/methods/method.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { firstDifference, follow, prepare } from './kernels.ts'
import { randomPoints, seedOf } from './random-points.ts'

/** The methods that use curvature or search along a line. */
export const curvature: readonly Method[] = [...methods.values()].filter((of) => !isFirstOrder(of))

/** The methods that need a sum of squares. */
export const ofSquares: ReadonlySet<string> = new Set(
  curvature.filter(({ step }) => step.includes('gram(')).map(({ id }) => id),
)

/** Pairs “surface method” that are refused in words: the Hessian has no inverse anywhere. */
export const refused: ReadonlySet<string> = new Set(['reddi-stream newton'])

/** Of each surface the methods that can run on it. */
export const runnable: readonly (readonly [surface: string, methods: readonly string[]])[] = [...surfaces.values()].map(
  ({ id, residuals }) => [
    id,
    curvature
      .map((of) => of.id)
      .filter((method) => (residuals !== undefined || !ofSquares.has(method)) && !refused.has(`${id} ${method}`)),
  ],
)

const flushed = 'what is under 2⁻¹²⁶ is 0 on a graphics processor'

/** Pairs “surface method” that are not computed alike to the bit, each with its reason. One step of theirs agrees within 1e-6. */
export const exceptions: ReadonlyMap<string, string> = new Map([
  ['bukin6 newton', `runs fly off to 1e15, where the curvature of the square root is that small; ${flushed}`],
  ['bukin6 diagonal-newton', `runs fly off to 1e15, where the curvature of the square root is that small; ${flushed}`],
  ['pascanu-cliff coordinate', `runs fly off to 1e12, where the recurrence is all but flat; ${flushed}`],
  ['pascanu-cliff diagonal-newton', `runs fly off to 1e12, where the recurrence is all but flat; ${flushed}`],
  [
    'monkey-saddle newton',
    `the gradient is the square of the distance to the saddle, under 1e-38 in the end; ${flushed}`,
  ],
])

const twin = jsExecutor('single')
const steps = 60
const members = 8

/** Says how back ends leave the float32 twin on a surface, over 60 steps from 8 starts; empty where they do not. */
export async function differences(
  executors: readonly Executor[],
  surface: string,
  ids: readonly string[],
): Promise<string[]> {
  const found: string[] = []
  for (const method of ids) {
    const prepared = prepare({ surface }, method)
    const starts = randomPoints(prepared.problem.domain, members, seedOf(`${surface} ${method}`))
    const expected = await follow(twin, prepared, starts, steps)
    for (const executor of executors) {
      const { path } = await follow(executor, prepared, starts, steps)
      const excepted = exceptions.has(`${surface} ${method}`)
      const at = firstDifference(path, expected.path)
      const step = Math.floor(at / 2 / members) + 1
      if (at < 0 || (excepted && step > 1)) continue
      const [ours = Number.NaN, theirs = Number.NaN] = [path[at], expected.path[at]]
      if (!excepted || !(Math.abs(ours - theirs) <= 1e-6 * (1 + Math.abs(theirs))))
        found.push(`${surface} ${method}: ${executor.name} differs at step ${step}: ${ours}, not ${theirs}`)
    }
  }
  return found
}
