import type { Experiment } from '../../experiment/experiment.ts'
import type { PlanRows } from '../../networks/plans/plan.ts'
import { uniforms } from '../../numerics/random.ts'
import { Refusal } from '../simulate/refusal.ts'

const stream = 5000
const mostSamples = 4_000_000

/**
 * The batches of a plan that lets samples in by and by: each step sees all that are in, or, with a batch size, as many drawn from them
 * with replacement.
 * @throws Refusal where the steps would see more samples in all than fit
 */
export function stagedBatches(
  { order, count }: PlanRows,
  batch: number | undefined,
  { steps, seed }: Pick<Experiment, 'steps' | 'seed'>,
): { readonly indices: Int32Array; readonly place: (t: number) => readonly [number, number] } {
  const each = batch ?? order.length
  if (each * steps > mostSamples)
    throw new Refusal(
      'This plan would show the method over four million samples; take fewer steps or batches.',
      'gradient.batch',
    )
  const starts = [0]
  const indices: number[] = []
  for (let t = 1; t <= steps; t++) {
    const open = count(t)
    const draw = (i: number) => Math.floor(uniforms(seed, stream, (t - 1) * each + i)[0] * open)
    for (let i = 0; i < (batch ?? open); i++) indices.push(order[batch === undefined ? i : draw(i)] ?? 0)
    starts.push(indices.length)
  }
  return { indices: Int32Array.from(indices), place: (t) => [starts[t - 1] ?? 0, starts[t] ?? 0] }
}
