import type { Node } from './graph.ts'
import { Lowering } from './lower.ts'
import { slotsSetIn, type Item } from './program.ts'
import type { compileNumeric } from './compile-numeric.ts'
import { Tape, type NumericFunction } from './tape.ts'

/** Calls after which a function is worth being compiled, and what does that worth being fetched: more than first pictures make. */
const often = 4000

let loading: Promise<unknown> | undefined
let compile: typeof compileNumeric | undefined

/** What makes functions quick that are called often, fetched when first there is one: nobody waits for it. */
function compiler(): typeof compileNumeric | undefined {
  loading ??= import('./compile-numeric.ts').then(
    (module) => (compile = module.compileNumeric),
    () => undefined,
  )
  return compile
}

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
  let calls = 0
  let quick: NumericFunction | undefined
  return (numbers, outputs) => {
    if (quick) return quick(numbers, outputs)
    if (calls < often && ++calls === often) {
      const compiling = compiler()
      if (compiling) quick = compiling(lowered, inputs, items)
      else calls = 0
    }
    for (let k = 0; k < given.length; k++) v[given[k] ?? 0] = numbers[k] ?? Number.NaN
    for (const place of locals) v[place] = 0
    before(v)
    compute(v)
    for (let k = 0; k < places.length; k++) outputs[k] = v[places[k] ?? 0] ?? Number.NaN
  }
}
