import type { Watch } from '../../trajectories/ends.ts'
import type { Executor } from '../kernels/batch.ts'
import type { CompiledProblem } from './problem.ts'

/** A last place of single precision, relative: where the exact minimum lies between two such numbers, a run may rest on either. */
export const lastPlace = 2 ** -23

/** The exact loss as an `EndWatcher` follows it; `valuesOf` gives the values of the loss's parameters for a member. */
export function watched(
  { formula, rows }: Pick<CompiledProblem, 'formula' | 'rows'>,
  executor: Executor,
  valuesOf: (member: number) => readonly number[],
): Pick<Watch, 'evaluate' | 'resolution' | 'timed'> {
  const inputs = new Float64Array(2 + valuesOf(0).length)
  const hessian = new Float64Array(3)
  let values: readonly number[] | undefined
  const at = (x: number, y: number, member: number) => {
    inputs[0] = x
    inputs[1] = y
    const own = valuesOf(member)
    if (own !== values) inputs.set(own, 2)
    values = own
    return inputs
  }
  return {
    timed: formula.timed === true,
    // index k is where step k + 1 looks
    evaluate: (x, y, out, k, member) => formula.first(at(x, y, member), out, rows, k + 1),
    resolution: (x, y, member) => {
      if (executor.name === 'js') return 0
      formula.second(at(x, y, member), hessian, rows)
      return roundingAt(x, y, hessian[0] ?? 0, hessian[1] ?? 0, hessian[2] ?? 0)
    },
  }
}

/** The gradient norm that a last place of a position in single precision makes where the loss has such second derivatives. */
export function roundingAt(x: number, y: number, xx: number, xy: number, yy: number): number {
  const alongX = Math.abs(xx * x) + Math.abs(xy) * Math.abs(y)
  const alongY = Math.abs(xy) * Math.abs(x) + Math.abs(yy * y)
  return lastPlace * Math.sqrt(alongX * alongX + alongY * alongY)
}
