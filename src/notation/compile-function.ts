import type { Node } from './graph.ts'
import { Lowering } from './lower.ts'
import { slotsSetIn, type Item } from './program.ts'
import { Tape } from './tape.ts'

/** Numbers into numbers, in float64. */
export type NumericFunction = (inputs: ArrayLike<number>, outputs: Float64Array) => void

/** A function of the slots in `inputs`, which writes the values of `roots` into its output array; items are done before. */
export function compileFunction(
  roots: readonly Node[],
  inputs: readonly string[],
  items: readonly Item[] = [],
  lowering = new Lowering(),
): NumericFunction {
  const tape = new Tape()
  const given = inputs.map((name) => tape.slot(name))
  // what items set begins at 0 in every call
  const locals = [...slotsSetIn(items)].map((name) => tape.slot(name))
  const before = tape.items(items)
  const lowered = roots.map((root) => lowering.of(root))
  const compute = tape.values(lowered)
  const places = lowered.map((node) => tape.place(node))
  const v = tape.numbers()
  return (numbers, outputs) => {
    for (let k = 0; k < given.length; k++) v[given[k] ?? 0] = numbers[k] ?? Number.NaN
    for (const place of locals) v[place] = 0
    before(v)
    compute(v)
    for (let k = 0; k < places.length; k++) outputs[k] = v[places[k] ?? 0] ?? Number.NaN
  }
}
