import type { Identifiers } from './identifiers.ts'
import type { LoopLines } from './gradient-lines.ts'
import { pythonFloat } from './printed.ts'
import type { ExportedRun } from './run-text.ts'

/** What a run's loop must say so that f and its derivatives are those of step `t`, `whole` where that is an int: its samples, or its own loss. */
export function viewLines(
  { batch, varies }: ExportedRun,
  t: string,
  whole: boolean,
  identifiers: Identifiers,
  need: (name: string) => void,
): LoopLines & { readonly after: readonly string[] } {
  if (varies) {
    need('at_step')
    return { before: [], each: [`at_step(${t})`], after: [] }
  }
  if (!batch) return { before: [], each: [], after: [] }
  need('minibatches')
  const batches = identifiers.fresh('batches')
  const { size, order, growth } = batch
  return {
    before: [`${batches} = minibatches(${size}, "${order}", ${pythonFloat(growth)})`],
    each: [`show(${batches}[${whole ? t : `int(${t})`} - 1])`],
    after: ['show(range(len(DATA)))'],
  }
}

/** Puts a new point back into its bounds. */
export function boundLines({ bounds }: ExportedRun, theta: string, library: string): string[] {
  if (!bounds) return []
  const parts = ([bounds.x, bounds.y] as const).map((interval, i) =>
    interval
      ? `${library}.clip(${theta}[${i}], ${pythonFloat(interval[0])}, ${pythonFloat(interval[1])})`
      : `${theta}[${i}]`,
  )
  return [`${theta} = ${library}.stack([${parts.join(', ')}])`]
}

/** The same after a step of PyTorch's, which changes the point in place. */
export const boundLinesInPlace = ({ bounds }: ExportedRun): string[] =>
  ([bounds?.x, bounds?.y] as const).flatMap((interval, i) =>
    interval ? [`theta.data[${i}].clamp_(${pythonFloat(interval[0])}, ${pythonFloat(interval[1])})`] : [],
  )
