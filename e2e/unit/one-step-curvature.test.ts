import { expect, it } from 'vitest'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { runnable } from '../support/curvature-equality.ts'
import { checkOneStep } from '../support/one-step.ts'
import { portion } from '../support/portion.ts'

/**
 * Surfaces whose losses and curvatures single precision tells apart all over the domain. Left out are those with plateaus, walls
 * or ripples, where a search that compares losses of neighbouring points takes, by their rounding, another point that is as good,
 * and where Newton divides by a curvature that is all rounding.
 */
const determined = new Set([
  'valley',
  'long-valley',
  'booth',
  'matyas',
  'saddle',
  'monkey-saddle',
  'double-well',
  'himmelblau',
  'rosenbrock',
  'bukin6',
  'reddi-stream',
])

/** Left out elsewhere: the length that it remembers is that of a run at rest, far too short for the place drawn anew. */
const quadratic = new Set(['valley', 'long-valley', 'booth', 'matyas', 'saddle'])

const pairs = runnable
  .filter(([surface]) => determined.has(surface))
  .flatMap(([surface, ids]) => ids.map((id) => [surface, id] as const))
  .filter(([surface, id]) => id !== 'cg' || quadratic.has(surface))

const double = jsExecutor('double')
const wasm = wasmExecutor()

// the other back ends equal WebAssembly to the bit (curvature-methods.test.ts)
it('one step of curvature and line-search methods in single precision from 200 random states is that of float64', async () => {
  let [compared, outside] = [0, 0]
  const most: string[] = []
  for (const [id, method] of portion(pairs, 13)) {
    const surface = surfaces.get(id)
    if (!surface) throw new Error(`There is no ${id}.`)
    const check = await checkOneStep(surface, method, [wasm], double)
    const missed = check.beyond + check.leftOut
    compared += check.compared + check.leftOut
    outside += missed
    // Gauss–Newton on Rosenbrock's function divides by what is all but zero along a whole line
    if (missed > 0.08 * (check.compared + check.leftOut)) most.push(`${id} ${method}: ${missed} states`)
  }
  expect(most).toEqual([])
  // a search's decision may flip by rounding within the step, which shaken inputs do not show
  expect(outside / compared).toBeLessThan(0.01)
}, 300_000)
